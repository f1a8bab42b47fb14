const asked = new Set<() => boolean>();

/** Counts with what a form may lose for as long as it stands on the screen; the answer takes it away. */
export function mayBeUnsaved(unsaved: () => boolean): () => void {
  asked.add(unsaved);
  return () => void asked.delete(unsaved);
}

/** Whether anything typed on the screen is not saved yet. */
export const anythingUnsaved = () => [...asked].some((unsaved) => unsaved());
