import { useState, type ChangeEvent } from 'react';
import type { FieldProblem } from './api-error';
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
  const [element, setElement] = useState<HTMLFormElement | null>(null);

  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const forget = (field: string) => setProblems((before) => before.filter((problem) => problem.field !== field));
  const set = <K extends keyof V>(name: K, value: V[K]) => {
    setValues((before) => ({ ...before, [name]: value }));
    forget(String(name));
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
    /** Shows what is wrong and goes to the first field of it. */
    show: (found: readonly FieldProblem[]) => {
      setProblems(found);
      const wrong = [...(element?.elements ?? [])].find((one) => found.some(({ field }) => field === one.getAttribute('name')));
      if (wrong instanceof HTMLElement) wrong.focus();
    },
    dirty: () => exactJson(values) !== exactJson(start),
    /** Begins anew from these values. */
    reset: (anew: V) => {
      setStart(anew);
      setValues(anew);
      setProblems([]);
    },
  };
}

export type FormValues<V extends object> = ReturnType<typeof useFormValues<V>>;
