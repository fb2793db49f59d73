export function Openings(_: { readonly arrangementKey: string }) {
  return null;
}
