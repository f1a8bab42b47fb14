import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Patience for a busy machine; what is there at once is found at once.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
