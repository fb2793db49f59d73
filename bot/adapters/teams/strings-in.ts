import { z } from 'zod';

/** The texts of an object that came back from a client; whatever else is in it is left out. */
export const stringsIn = z
  .record(z.string(), z.unknown())
  .transform((all) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
    ),
  );
