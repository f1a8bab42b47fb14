export const linkLook = 'rounded font-medium text-accent underline-offset-4 hover:underline';
