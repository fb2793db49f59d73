import { ConfidentialClientApplication } from '@azure/msal-node';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { MsalServiceClientCredentialsFactory } from 'botframework-connector';
import type { Config } from '../../config.ts';
import { certificateThumbprint } from './certificate-thumbprint.ts';

type MsalClient = ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1];

function client(config: Config): MsalClient {
  const { staticMetadata, authority } = config.identity;
  const application: unknown = new ConfidentialClientApplication({
    auth: {
      clientId: config.botId,
      authority,
      clientCertificate: {
        thumbprintSha256: certificateThumbprint(config.certificate.pem),
        privateKey: config.certificate.keyPem,
      },
      ...(staticMetadata === null
        ? {}
        : { knownAuthorities: [staticMetadata.knownAuthority], authorityMetadata: staticMetadata.json }),
    },
  });
  // botbuilder's types are of msal-node 2, which declares one method more than 7 has and it uses (platform facts, teams-host section 5).
  return application as MsalClient;
}

/**
 * How the connector and the bot prove themselves to each other. Off = every activity is believed: local mode only, config.ts refuses it in
 * production. With it on, all of the settings are given, because setting one makes botbuilder take every one from here.
 */
export function botAuthentication(config: Config): ConfigurationBotFrameworkAuthentication {
  if (!config.isBotAuthenticated) return new ConfigurationBotFrameworkAuthentication({});
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: config.botId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: config.tenantId,
      ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${config.tenantId}`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: config.bot.issuer,
      OAuthUrl: 'https://token.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: config.bot.openIdMetadata,
      ToBotFromEmulatorOpenIdMetadataUrl: config.bot.openIdMetadata,
      CallerId: '',
    },
    new MsalServiceClientCredentialsFactory(config.botId, client(config)),
  );
}
