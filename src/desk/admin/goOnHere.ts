/** For the `ref` of an answer: the button that was pressed is gone, and the keyboard goes on here. */
export function goOnHere(button: HTMLButtonElement | null): void {
  button?.focus()
}
