// What the service runs on: one App Service plan with the web app, a Key Vault that holds the certificate, and the bot registration.
// The certificate itself is put into the vault by an administrator; nothing secret is in these files.
targetScope = 'resourceGroup'
// Permissions to calendars, and to e-mail where the trust allows it (Mail.Send), are granted in Exchange, not here: docs/permissions.md.

@description('Short name used in every resource, e.g. harbour: small letters, digits and single hyphens, beginning with a letter. Has to be new in all of Azure.')
@minLength(3)
@maxLength(16)
param name string

@description('Azure region; a UK one keeps the data in the UK.')
param location string = 'uksouth'

@description('The Entra tenant of the trust.')
param tenantId string = tenant().tenantId

@description('App registration of the tab, Graph and SharePoint.')
param clientId string

@description('App registration of the bot.')
param botId string

@description('Teams app id from the manifest.')
param teamsAppId string

@description('The SharePoint site that holds the lists.')
param siteUrl string

@description('Name of the trust, as people know it.')
param trustName string

@description('Name of the certificate in the Key Vault.')
param certificateName string = 'safeguarding-supervision'

@description('How many copies of the service run side by side; SharePoint is the lock between them.')
@minValue(1)
@maxValue(3)
param instances int = 1

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-supervision'
  location: location
  sku: { name: 'B1', capacity: instances }
  kind: 'linux'
  properties: { reserved: true }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  // A vault's name has at most 24 characters.
  name: '${name}-supv-kv'
  location: location
  properties: {
    tenantId: tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource web 'Microsoft.Web/sites@2023-12-01' = {
  name: '${name}-supervision'
  location: location
  kind: 'app,linux'
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Any instance answers any request: nothing is kept in one.
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      http20Enabled: true
      healthCheckPath: '/healthz'
      appCommandLine: 'node index.cjs'
      appSettings: [
        { name: 'NODE_ENV', value: 'production' }
        { name: 'TENANT_ID', value: tenantId }
        { name: 'CLIENT_ID', value: clientId }
        { name: 'BOT_ID', value: botId }
        { name: 'TEAMS_APP_ID', value: teamsAppId }
        { name: 'TRUST_NAME', value: trustName }
        { name: 'SITE_URL', value: siteUrl }
        { name: 'PUBLIC_URL', value: 'https://${name}-supervision.azurewebsites.net' }
        { name: 'BOT_AUTH', value: 'on' }
        { name: 'LOG_LEVEL', value: 'info' }
        // The zip holds the built service; nothing is built or installed there.
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
        { name: 'CERTIFICATE_PEM', value: '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=${certificateName})' }
      ]
    }
  }
}

// Only who is signed in to Azure deploys; no password of the site's own.
resource noFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: web
  name: 'ftp'
  properties: { allow: false }
}

resource noPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: web
  name: 'scm'
  properties: { allow: false }
}

// Key Vault Secrets User, for the web app only.
resource readsCertificate 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, web.id, 'secrets-user')
  properties: {
    principalId: web.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-supervision-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Supervision'
    endpoint: 'https://${web.properties.defaultHostName}/api/messages'
    msaAppId: botId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenantId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel' }
}

// Written to infra/env/.env.<name> under these very names, where the next steps of teamsapp.yml read them.
output APP_SERVICE_RESOURCE_ID string = web.id
output APP_DOMAIN string = web.properties.defaultHostName
output KEY_VAULT_NAME string = vault.name
