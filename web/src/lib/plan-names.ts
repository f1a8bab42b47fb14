/** What the plans are called. */
const names: Record<string, string> = { FREE: 'Free', PRO: 'Pro', ENTERPRISE: 'Enterprise' };

export const planName = (plan: string) => names[plan] ?? plan;
