/**
 * What trading in India costs where a file does not say it: a dated table of rates, applied to a day of an account.
 *
 * <ul>
 *   <li>R1 The five parts: {@code brokerage} is the broker's; {@code exchange} is what the exchange collects of the turnover: its own
 *       and clearing charges, SEBI's fee, IPFT; {@code tax} is STT or CTT and the GST of the contract note; {@code stamp} is stamp duty;
 *       {@code other} is all that stands on no contract note, above all what the depository takes (DP), with its GST.
 *   <li>R2 A rate has the day it begins with and its source, in {@code resources/charges}; code has none.
 *   <li>R3 Stock is intraday as far as {@link com.tradingjournal.positions.entity.NettedUnits} nets it, else delivery.
 *   <li>R4 A contract note has one column per exchange and market (cash, derivatives, commodity). STT, CTT and stamp are
 *       rounded to the rupee there, the rest to the paisa, and spread over the fills; the last takes the remainder.
 *   <li>R5 Brokerage is of an order. The depository takes once per scrip and day of a delivered sale.
 *   <li>R6 Charges that a file or a person stated are never computed again; a fill whose exchange's charge is not known is not
 *       charged at all.
 * </ul>
 */
@NullMarked
package com.tradingjournal.charges.entity;

import org.jspecify.annotations.NullMarked;
