declare global {
  interface Window {
    /** The fields in which React has rendered a component since this was last cleared. */
    rendered?: Set<Element>;
  }
}

/** What React tells its developer tools about one place in its tree; only what is needed here. */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly stateNode: unknown;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly return: Fiber | null;
  readonly alternate: Fiber | null;
}

/** Installs, before a page's scripts run, the hook through which React reports every commit. Self-contained: it is sent to the browser as text. */
export function watchRenders(fieldSelector: string): void {
  const COMPONENTS = [0, 1, 11, 14, 15];
  const PERFORMED_WORK = 1;
  const fields = new Set<Element>();
  window.rendered = fields;

  const elementBelow = (fiber: Fiber): Element | null => {
    if (fiber.stateNode instanceof Element) return fiber.stateNode;
    return fiber.child === null ? null : elementBelow(fiber.child);
  };
  const note = (fiber: Fiber) => {
    const field = elementBelow(fiber)?.closest(fieldSelector);
    if (field) fields.add(field);
  };
  const walk = (fiber: Fiber, before: Fiber | null) => {
    if (fiber === before) return;
    if (COMPONENTS.includes(fiber.tag) && (fiber.flags & PERFORMED_WORK) !== 0) note(fiber);
    if (before !== null && fiber.child === before.child) return;
    for (let child = fiber.child; child !== null; child = child.sibling) walk(child, child.alternate);
  };
  const hook = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: (_id: number, root: { readonly current: Fiber }) => walk(root.current, root.current.alternate),
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
  };
  Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });
}
