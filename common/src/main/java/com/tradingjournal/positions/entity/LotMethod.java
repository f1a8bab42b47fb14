package com.tradingjournal.positions.entity;

import com.tradingjournal.positions.entity.OpenTrade.OpenLot;
import java.util.Deque;

/** Which of the open lots a closing fill takes: always the first in the queue, so a method is the way a new lot joins it. */
public enum LotMethod {
    FIFO {
        @Override
        void queue(Deque<OpenLot> lots, OpenLot added) {
            lots.addLast(added);
        }
    },
    LIFO {
        @Override
        void queue(Deque<OpenLot> lots, OpenLot added) {
            lots.addFirst(added);
        }
    },
    /** One pool at average cost, known by the fill that began it. */
    AVERAGE {
        @Override
        void queue(Deque<OpenLot> lots, OpenLot added) {
            lots.addFirst(lots.isEmpty() ? added : lots.removeFirst().pooledWith(added));
        }
    },
    /** Cash equity in India: a day's purchases and sales of a symbol net first ({@link IntradayNetting}), the rest is FIFO. */
    INDIAN_EQUITY {
        @Override
        void queue(Deque<OpenLot> lots, OpenLot added) {
            lots.addLast(added);
        }
    };

    /** What an account in this currency has unless its owner decides otherwise: rupees mean India's rules. */
    public static LotMethod usualFor(String currency) {
        return currency.equals("INR") ? INDIAN_EQUITY : FIFO;
    }

    abstract void queue(Deque<OpenLot> lots, OpenLot added);
}
