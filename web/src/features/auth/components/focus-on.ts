/** Takes the focus along to what has just come to stand on the screen: a `ref`. */
export const focusOn = (element: HTMLElement | null) => element?.focus();
