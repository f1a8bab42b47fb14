package com.tradingjournal.metrics.entity;

/** Why a figure is undefined. Of several reasons the first in this order is given. */
public enum Reason {
    NO_TRADES,
    NO_WINS,
    NO_LOSSES,
    NO_RISK,
    TOO_FEW_TRADES,
    NO_STARTING_BALANCE,
    RUIN,
    TOO_FEW_DAYS,
    NO_VARIANCE,
    NO_DOWNSIDE,
    NO_DRAWDOWN
}
