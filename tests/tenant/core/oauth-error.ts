/** The error body of Entra's token endpoint. `suberror` and `claims` are what MSAL turns into an interaction-required error. */
export function oauthError(
  status: number,
  error: string,
  description: string,
  more: { readonly suberror?: string; readonly claims?: string } = {},
): Response {
  const id = crypto.randomUUID();
  const code = Number(description.match(/^AADSTS(\d+)/)?.[1] ?? 0);
  return Response.json(
    {
      error,
      error_description: description,
      error_codes: code === 0 ? [] : [code],
      timestamp: new Date().toISOString(),
      trace_id: id,
      correlation_id: id,
      ...more,
    },
    { status, headers: { 'Cache-Control': 'no-store' } },
  );
}

/** What Entra answers when a person (or their administrator) has not agreed to a scope yet. */
export function consentRequired(): Response {
  return oauthError(
    400,
    'invalid_grant',
    'AADSTS65001: The user or administrator has not consented to use the application.',
    {
      suberror: 'consent_required',
      claims: '{"access_token":{"capolids":{"essential":true,"values":["consent"]}}}',
    },
  );
}
