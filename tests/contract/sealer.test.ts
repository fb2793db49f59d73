import { beforeAll, describe, expect, it } from 'vitest';
import { kidOf } from '../../bot/adapters/certificate-sealer.ts';
import { type LocalService, provisionedService } from './local-service.ts';
import { WORLDS, type World } from './worlds.ts';

describe.each(WORLDS)('The sealer %s', (_where, begin) => {
  let world: World;
  beforeAll(async () => {
    world = await begin();
  });

  it('hashes to the SHA-256 everybody knows', () => {
    expect(world.ports.sealer.hash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('refuses a seal over another hash', async () => {
    const hash = world.ports.sealer.hash('the record');
    const jws = await world.ports.sealer.sign(hash);
    expect(await world.ports.sealer.verify(jws, world.ports.sealer.hash('the record!'))).toBe(false);
    expect(await world.ports.sealer.verify('not.a.seal', hash)).toBe(false);
  });

  it('accepts its own seal', async () => {
    const hash = world.ports.sealer.hash('the record');
    expect(await world.ports.sealer.verify(await world.ports.sealer.sign(hash), hash)).toBe(true);
  });
});

describe('The service certificate’s seal', () => {
  let service: LocalService;
  beforeAll(async () => {
    service = await provisionedService();
  });

  it('can be checked by another service, from the key that was published', async () => {
    const jws = await service.ports.sealer.sign('abc');
    expect(await service.ports.state.get(`key|${kidOf(service.config.certificate.pem)}`)).not.toBeNull();
    expect(await service.another().sealer.verify(jws, 'abc')).toBe(true);
  });

  it('is not accepted when its key was never published here', async () => {
    const elsewhere = await provisionedService();
    const jws = await service.ports.sealer.sign('abc');
    expect(await elsewhere.ports.sealer.verify(jws, 'abc')).toBe(false);
  });
});
