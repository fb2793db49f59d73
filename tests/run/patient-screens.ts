import { configure } from '@testing-library/react';

/** Screens load parts of themselves when they are wanted; a busy machine may take its time, and a test still ends with an answer. */
configure({ asyncUtilTimeout: 12_000 });
