import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { ErrorNotice } from '@/components/ui/notice';

/** What is shown when a screen cannot be shown. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <main className="mx-auto grid min-h-dvh max-w-lg content-center px-5">
      <ErrorNotice error={error instanceof Error ? error : new Error(String(error))} retry={() => void router.invalidate()} />
    </main>
  );
}
