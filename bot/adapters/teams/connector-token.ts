import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Config } from '../../config.ts';

const metadata = z.object({ jwks_uri: z.url() });
const claims = z.object({ serviceurl: z.string() });

/** The keys the connector signs with, found through its OpenID metadata once and kept fresh by jose. */
function connectorKeys(config: Pick<Config, 'bot'>): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | null = null;
  const find = async (): Promise<JWTVerifyGetKey> => {
    const answer = await fetch(config.bot.openIdMetadata);
    return createRemoteJWKSet(new URL(metadata.parse(await answer.json()).jwks_uri));
  };
  return async (header, token) => {
    found ??= find();
    try {
      return await (await found)(header, token);
    } catch (error) {
      found = null;
      throw error;
    }
  };
}

/**
 * Whether an activity comes from the Bot Connector for this bot: signature, issuer, audience, time, and the service address it claims (platform
 * facts G, incoming auth). Asked before botbuilder sees the request: botbuilder answers a bad signature with 500 and writes refusals to the console.
 */
export function connectorTokenCheck(
  config: Pick<Config, 'bot' | 'botId'>,
): (authorization: string | null, serviceUrl: string) => Promise<boolean> {
  const keys = connectorKeys(config);
  return async (authorization, serviceUrl) => {
    const token = authorization?.match(/^Bearer (\S+)$/i)?.[1];
    if (token === undefined) return false;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: config.bot.issuer,
        audience: config.botId,
        algorithms: ['RS256'],
        clockTolerance: 60,
      });
      return claims.safeParse(payload).data?.serviceurl === serviceUrl;
    } catch {
      return false;
    }
  };
}
