export function Contract(_: { readonly arrangementKey: string }) {
  return null;
}
