import { readFileSync } from 'node:fs';
import { AppManifestUtils, TeamsManifestConverter } from '@microsoft/app-manifest';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { AD_HOC_COMMAND, BOOK_COMMAND } from '../../../bot/conversation/extension/extension-turn.ts';
import { appPackage, filledManifest } from '../../../manifest/package-app.ts';

const VALUES = {
  TEAMS_APP_ID: '5d8a7c36-1e94-4b0f-8c27-6f1b3e5a9d48',
  BOT_ID: '9c4d2e71-3b58-4d27-b1c6-5e8f7a90d2c4',
  CLIENT_ID: '2f6b9d0c-52a7-4a86-8a55-0d4a1c9e7f31',
  APP_DOMAIN: 'supervision.harbourtrust.example',
};

function pngSize(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect(view.getUint32(0)).toBe(0x89504e47);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

describe('the app package', () => {
  it('holds a manifest that Microsoft’s own schema for 1.30 accepts', async () => {
    const manifest = TeamsManifestConverter.jsonToManifest(filledManifest(VALUES));
    expect(manifest.manifestVersion).toBe('1.30');
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
  });

  it('is refused by the schema when a key is unknown', async () => {
    const manifest = TeamsManifestConverter.jsonToManifest(filledManifest(VALUES));
    const spoilt = Object.assign({}, manifest, { colour: 'teal' });
    expect(await AppManifestUtils.validateAgainstSchema(spoilt)).not.toEqual([]);
  });

  it('is a flat zip of the manifest and two icons of 192 and 32 pixels', () => {
    const files = unzipSync(appPackage(VALUES));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(pngSize(files['color.png'] ?? new Uint8Array())).toEqual({ width: 192, height: 192 });
    expect(pngSize(files['outline.png'] ?? new Uint8Array())).toEqual({ width: 32, height: 32 });
    expect(strFromU8(files['manifest.json'] ?? new Uint8Array())).not.toContain('${{');
  });

  it('shows pages of its own domain only', () => {
    const manifest = z
      .object({
        staticTabs: z.array(z.object({ contentUrl: z.string().optional() })),
        validDomains: z.array(z.string()),
      })
      .parse(JSON.parse(filledManifest(VALUES)));
    const hosts = manifest.staticTabs.flatMap((tab) =>
      tab.contentUrl === undefined ? [] : [new URL(tab.contentUrl).host],
    );
    for (const host of hosts) expect(manifest.validDomains).toContain(host);
  });

  it('has the commands that the bot answers, each opening its dialog', () => {
    const manifest = z
      .object({
        composeExtensions: z.array(
          z.object({
            botId: z.string(),
            commands: z.array(
              z.object({ id: z.string(), type: z.string(), context: z.array(z.string()), fetchTask: z.boolean() }),
            ),
          }),
        ),
        bots: z.array(z.object({ botId: z.string(), scopes: z.array(z.string()) })),
      })
      .parse(JSON.parse(filledManifest(VALUES)));
    const [extension] = manifest.composeExtensions;
    expect(extension?.botId).toBe(VALUES.BOT_ID);
    expect(extension?.commands).toEqual([
      { id: BOOK_COMMAND, type: 'action', context: ['compose', 'commandBox'], fetchTask: true },
      { id: AD_HOC_COMMAND, type: 'action', context: ['message'], fetchTask: true },
    ]);
    expect(manifest.bots[0]?.scopes).toEqual(['personal', 'groupChat']);
  });

  it('cannot be made without its ids, and says which', () => {
    expect(() => filledManifest({ ...VALUES, BOT_ID: '' })).toThrow('BOT_ID');
  });
});

describe('teamsapp.yml', () => {
  const text = readFileSync('teamsapp.yml', 'utf8');
  const stages = z.record(z.string(), z.unknown()).parse(parse(text));

  it('has the provision, deploy and publish stages', () => {
    expect(Object.keys(stages)).toEqual(['version', 'environmentFolderPath', 'provision', 'deploy', 'publish']);
  });

  it('names only files that exist or that npm run package and npm run build write', () => {
    const written = new Set(['./manifest/dist/safeguarding-supervision.zip', './bot/dist', './infra/env']);
    const named = [...text.matchAll(/\.\/[\w./-]+/g)].map((match) => match[0]);
    expect(named.length).toBeGreaterThan(4);
    for (const path of named) if (!written.has(path)) expect(() => readFileSync(path), path).not.toThrow();
  });
});
