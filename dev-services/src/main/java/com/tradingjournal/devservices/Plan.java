package com.tradingjournal.devservices;

/** What new workspaces may do; whoever runs the journal for himself owes nobody. */
enum Plan {
    FREE,
    PRO,
    ENTERPRISE
}
