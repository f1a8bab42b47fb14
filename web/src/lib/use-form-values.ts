import { useLayoutEffect, useRef, useState, type ChangeEvent } from 'react';
import { ApiError, type FieldProblem } from './api-error';
import { exactJson } from './exact-json';

type Texts<V> = { [K in keyof V]: V[K] extends string ? K : never }[keyof V] & string;

/** What a text field or a select needs of the form around it. */
export interface TextBinding {
  name: string;
  value: string;
  error?: string;
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>) => void;
}

/**
 * The state of a form whose checks, the client's and the server's alike, name a field and say what is wrong with it. It is
 * small on purpose: React Hook Form alone is half of what a screen may weigh, and it keeps errors in a shape of its own.
 */
export function useFormValues<V extends object>(begun: V) {
  const [start, setStart] = useState(begun);
  const [values, setValues] = useState(begun);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [unplaced, setUnplaced] = useState<readonly FieldProblem[]>([]);
  const [failure, setFailure] = useState<Error>();
  const [element, setElement] = useState<HTMLFormElement | null>(null);
  // Whoever asks for the problem of a field shows it: what nobody asks about has no place on the screen.
  const places = new Set<string>();
  const shown = useRef(places);
  useLayoutEffect(() => {
    shown.current = places;
  });

  const errorOf = (field: string) => {
    // oxlint-disable-next-line react/immutability -- filled while its own render goes on, and read only after that
    places.add(field);
    return problems.find((problem) => problem.field === field)?.message;
  };
  const forget = (field: string) => setProblems((before) => before.filter((problem) => problem.field !== field));
  const set = <K extends keyof V>(name: K, value: V[K]) => {
    setValues((before) => ({ ...before, [name]: value }));
    forget(String(name));
  };
  const put = (found: readonly FieldProblem[], error?: Error) => {
    setProblems(found);
    setUnplaced(found.filter(({ field }) => !shown.current.has(field)));
    setFailure(error);
    const wrong = [...(element?.elements ?? [])].find((one) => found.some(({ field }) => field === one.getAttribute('name')));
    if (wrong instanceof HTMLElement) wrong.focus();
  };
  /** A field whose value is text; `write` puts what was typed where it belongs. */
  const bind = (name: string, value: string, write: (text: string) => void): TextBinding => ({
    name, value, error: errorOf(name),
    onChange: ({ target }) => {
      write(target.value);
      forget(name);
    },
  });
  return {
    /** Takes the form element: its `ref`. */
    attach: (form: HTMLFormElement | null) => setElement(form), element, values, set, errorOf, bind,
    text: (name: Texts<V>): TextBinding => bind(name, values[name] as string, (typed) => set(name, typed as V[Texts<V>])),
    /** What is wrong and stands at no field: the form shows it as a whole. */
    refusal: failure instanceof ApiError && failure.details.length > 0 ? (unplaced.length > 0 ? failure.about(unplaced) : undefined) : failure,
    /** Shows what is wrong, at its fields or above them all, and goes to the first field of it. */
    show: (found: readonly FieldProblem[]) => put(found, found.length > 0 ? new ApiError(400, 'VALIDATION_ERROR', 'Something here is not right yet.', found) : undefined),
    /** Shows what the server said, at the field that `placeOf` finds; nothing of it goes unseen. */
    refuse: (error: Error, placeOf = (field: string) => field) =>
      put(error instanceof ApiError ? error.details.map(({ field, message }) => ({ field: placeOf(field), message })) : [], error),
    dirty: () => exactJson(values) !== exactJson(start),
    /** Begins anew from these values. */
    reset: (anew: V) => {
      setStart(anew);
      setValues(anew);
      setProblems([]);
      setFailure(undefined);
    },
  };
}

export type FormValues<V extends object> = ReturnType<typeof useFormValues<V>>;
