package com.tradingjournal.positions.control;

import static com.tradingjournal.positions.control.FillRow.buy;
import static com.tradingjournal.positions.control.FillRow.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.positions.control.PositionsDesk.Trader;
import com.tradingjournal.positions.entity.LotMethod;
import com.tradingjournal.testing.TestDatabase;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PositionWriterIT {

    private static final String NUMBERS =
            "side, status, trim_scale(quantity), trim_scale(entry_price), trim_scale(exit_price), "
                    + "trim_scale(pnl), trim_scale(realized_fees), day, trim_scale(hold_seconds)";

    static TestDatabase storage;
    static PositionsDesk desk;
    Trader trader;

    @BeforeAll
    static void open() {
        storage = TestDatabase.create();
        desk = new PositionsDesk(storage, DatabaseRole.API);
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    @BeforeEach
    void arrive() {
        trader = desk.newTrader("MEMBER", LotMethod.FIFO);
    }

    @Nested
    class Writing {
        @Test
        void fillsBecomeATradeItsPortionsAndItsLots() {
            Rematch result = trader.record(
                    buy("100").price("10").fees("2"),
                    buy("50").price("13").minute(1),
                    sell("150").price("12").fees("3").minute(5));

            assertThat(result).isEqualTo(new Rematch(1, 0, 0));
            assertThat(trader.rows(NUMBERS, "trades", "id"))
                    .containsExactly("BUY CLOSED 150 11 12 145 5 2026-01-05 280");
            assertThat(trader.rows(
                            "ordinal, role, trim_scale(quantity), trim_scale(fees)", "trade_executions", "ordinal"))
                    .containsExactly("1 OPEN 100 2", "2 OPEN 50 0", "3 CLOSE 150 3");
            assertThat(trader.rows(
                            "ordinal, side, trim_scale(quantity), trim_scale(pnl), day", "closed_lots", "ordinal"))
                    .containsExactly("1 BUY 100 196 2026-01-05", "2 BUY 50 -51 2026-01-05");
        }

        @Test
        void moneyOfOneCurrencyClosesNoPositionInAnother() {
            trader.record(
                    buy("10").price("10"),
                    buy("10").price("20").currency("USD").minute(1),
                    sell("10").price("23").currency("USD").minute(2),
                    sell("10").price("11").minute(3));

            assertThat(trader.rows("currency, status, trim_scale(pnl)", "trades", "entry_timestamp"))
                    .containsExactly("INR CLOSED 10", "USD CLOSED 30");
            assertThat(trader.rows("currency, trim_scale(pnl)", "closed_lots", "opened_at"))
                    .containsExactly("INR 10", "USD 30");
        }

        @Test
        void anOrphanHasAQuantityAndNoProfit() {
            trader.record(sell("5").price("20"));

            assertThat(trader.rows(NUMBERS, "trades", "id")).containsExactly("BUY NEEDS_REVIEW 5 20 0 2026-01-05");
            assertThat(trader.rows("ordinal", "closed_lots", "ordinal")).isEmpty();
        }

        @Test
        void aFillThatCrossesZeroIsAPortionOfTwoTrades() {
            FillRow crossing = sell("150").price("12").minute(1).future();

            trader.record(buy("100").price("10").future(), crossing);

            assertThat(trader.rows(
                            "role, trim_scale(quantity)",
                            "trade_executions where execution_id = '%s'".formatted(crossing.id),
                            "role"))
                    .containsExactly("CLOSE 100", "OPEN 50");
        }

        @Test
        void aBookOfItsOwnIsMatchedWithNothingElse() {
            UUID book = UUID.randomUUID();
            trader.record(buy("10").price("5"), sell("10").price("7").minute(9));

            trader.record(
                    sell("10").price("9").minute(1).own(book),
                    buy("10").price("8").minute(2).own(book));

            assertThat(trader.rows("side, trim_scale(pnl)", "trades", "exit_timestamp"))
                    .containsExactly("SELL 10", "BUY 20");
            assertThat(trader.rows("id", "trades where book_id is not null", "id"))
                    .containsExactly(book.toString());
        }

        @Test
        void fillsThatAddUpToMoreThanTheJournalHoldsAreRefused() {
            trader.record(buy("9").price("10000000000"));

            assertThatThrownBy(() -> trader.record(
                            buy("9").price("10000000000").minute(1), sell("18").minute(2)))
                    .isInstanceOf(Invalid.class);
        }

        @Test
        void aProfitBelongsToTheLocalDateOfTheClosingFill() {
            trader.record(buy("1").price("1"), sell("1").price("2").at("2026-01-05T18:30:00Z"));

            assertThat(trader.rows("day", "closed_lots", "ordinal")).containsExactly("2026-01-06");
            trader.inTransaction(() -> {
                desk.days.moveTo(ZoneId.of("America/New_York"));
                return null;
            });
            assertThat(trader.rows("day", "closed_lots", "ordinal")).containsExactly("2026-01-05");
            assertThat(trader.rows("day", "trades", "id")).containsExactly("2026-01-05");
        }
    }

    @Nested
    class Again {
        @Test
        void aSecondMatchingTouchesNoRow() {
            trader.record(buy("100"), sell("30").minute(1), sell("70").minute(2), buy("5").minute(3));
            List<String> before = trader.rows("id, version, xmin", "trades", "id");
            List<String> lots = trader.rows("trade_id, ordinal, xmin", "closed_lots", "trade_id, ordinal");

            assertThat(trader.rematch()).isEqualTo(Rematch.NOTHING);

            assertThat(trader.rows("id, version, xmin", "trades", "id")).isEqualTo(before);
            assertThat(trader.rows("trade_id, ordinal, xmin", "closed_lots", "trade_id, ordinal"))
                    .isEqualTo(lots);
        }

        @Test
        void theAnalyticsVersionGoesUpOnlyWithAChange() {
            String version = "select analytics_version from tenants where id = '%s'"
                    .formatted(trader.member().tenantId());
            trader.record(buy("1"));
            long before = trader.query(version, row -> row.number("analytics_version"))
                    .getFirst();

            trader.rematch();
            assertThat(trader.query(version, row -> row.number("analytics_version")))
                    .containsExactly(before);
            trader.record(sell("1").minute(1));
            assertThat(trader.query(version, row -> row.number("analytics_version")))
                    .containsExactly(before + 1);
        }

        @Test
        void aLaterFillChangesItsTradeAndKeepsWhatPeopleWrote() {
            trader.record(buy("10").price("5"));
            UUID trade = trader.onlyTrade();
            trader.update("update trades set notes = 'Patience', stop_loss = 4 where id = ?", trade);

            assertThat(trader.record(sell("10").price("6").minute(1))).isEqualTo(new Rematch(0, 1, 0));

            assertThat(trader.rows("id, status, notes, trim_scale(stop_loss), version", "trades", "id"))
                    .containsExactly(trade + " CLOSED Patience 4 2");
        }

        @Test
        void anotherLotMethodChangesLotsAndNoClosedTrade() {
            trader.record(
                    buy("1").price("1"),
                    buy("1").price("3").minute(1),
                    sell("1").price("5").minute(2),
                    sell("1").price("9").minute(3));
            assertThat(trader.rows("trim_scale(pnl)", "closed_lots", "ordinal")).containsExactly("4", "6");

            trader.update("update accounts set lot_method = 'LIFO' where id = ?", trader.accountId());

            assertThat(trader.rematch()).isEqualTo(Rematch.NOTHING);
            assertThat(trader.rows("trim_scale(pnl)", "closed_lots", "ordinal")).containsExactly("2", "8");
        }

        @Test
        void aTradeThatMovesToAnotherAccountKeepsItsId() {
            UUID book = UUID.randomUUID();
            trader.record(buy("1").own(book), sell("1").minute(1).own(book));
            Trader there = trader.withAnotherAccount(LotMethod.FIFO);

            trader.inTransaction(() -> {
                desk.database.update("update executions set account_id = ? where book_id = ?", there.accountId(), book);
                return desk.positions.rematch(there.accountId(), List.of(new BookKey.Own(book)));
            });

            assertThat(trader.rows("id, account_id", "trades", "id")).containsExactly(book + " " + there.accountId());
            assertThat(trader.rows("account_id", "closed_lots", "ordinal"))
                    .containsExactly(there.accountId().toString());
        }
    }

    @Nested
    class Locking {

        @Test
        void lanesOfATransactionChangeItsAccountAndNobodyElseDoes() throws Exception {
            UUID account = trader.accountId();
            Thread other = trader.inTransaction(() -> {
                desk.positions.lockForLanes(account);
                trader.inTransaction(() -> {
                    desk.positions.lockInLane(account);
                    return account;
                });
                Thread waiting = waitsFor(account);
                assertThat(waiting.join(Duration.ofMillis(300))).isFalse();
                return waiting;
            });
            assertThat(other.join(Duration.ofSeconds(20))).isTrue();
        }

        @Test
        void lanesDoNotWaitForEachOther() {
            UUID account = trader.accountId();
            trader.inTransaction(() -> {
                desk.positions.lockInLane(account);
                return trader.inTransaction(() -> {
                    desk.positions.lockInLane(account);
                    return account;
                });
            });
        }

        @Test
        void nobodyChangesAnAccountBeforeTheLastLaneHasEnded() throws Exception {
            UUID account = trader.accountId();
            Thread other = trader.inTransaction(() -> {
                desk.positions.lockInLane(account);
                Thread waiting = waitsFor(account);
                assertThat(waiting.join(Duration.ofMillis(300))).isFalse();
                return waiting;
            });
            assertThat(other.join(Duration.ofSeconds(20))).isTrue();
        }

        private Thread waitsFor(UUID account) {
            return Thread.ofVirtual()
                    .start(() -> trader.inTransaction(() -> {
                        desk.positions.lock(account);
                        return account;
                    }));
        }
    }

    @Nested
    class Identity {
        @Test
        void anEarlierFileLeavesTheTradesAloneWhoseAnchorsStillOpen() {
            trader.record(buy("10").day(5), sell("10").day(6));
            UUID trade = trader.onlyTrade();

            trader.record(buy("10").day(1), sell("10").day(2));

            assertThat(trader.rows("id, version", "trades", "exit_timestamp"))
                    .hasSize(2)
                    .last()
                    .isEqualTo(trade + " 1");
        }

        @Test
        void annotationsOfAVanishedTradeMoveToTheTradeThatHoldsItsAnchorFill() {
            trader.record(buy("10").day(5));
            UUID vanishing = trader.onlyTrade();
            tag(vanishing);
            trader.update("update trades set notes = 'Mine', rating = 4, stop_loss = 3 where id = ?", vanishing);

            assertThat(trader.record(buy("7").day(1))).isEqualTo(new Rematch(1, 0, 1));

            assertThat(trader.rows("notes, rating, trim_scale(stop_loss), trim_scale(quantity)", "trades", "id"))
                    .containsExactly("Mine 4 3 17");
            assertThat(trader.rows("trade_id", "trade_tags", "trade_id"))
                    .containsExactly(trader.onlyTrade().toString());
        }

        @Test
        void annotationsComeBackWhenTheEarlierFileIsUndone() {
            FillRow earlier = buy("7").day(1);
            trader.record(buy("10").day(5));
            trader.record(earlier);
            trader.update("update trades set notes = 'Mine'");

            assertThat(trader.withdraw(earlier)).isEqualTo(new Rematch(1, 0, 1));

            assertThat(trader.rows("notes, trim_scale(quantity)", "trades", "id"))
                    .containsExactly("Mine 10");
        }

        @Test
        void notesOfTwoTradesThatBecomeOneAreJoined() {
            trader.record(buy("10").day(5), sell("10").day(6), buy("5").day(7));
            trader.update("update trades set notes = 'first' where status = 'CLOSED'");
            trader.update("update trades set notes = 'second' where status = 'OPEN'");

            trader.record(buy("1").day(1));

            assertThat(trader.rows("notes", "trades", "id")).containsExactly("first\n\nsecond");
        }

        @Test
        void aPurchaseThatTurnsOutToBeIntradayStaysTheSameTrade() {
            Trader indian = desk.newTrader("OWNER", LotMethod.INDIAN_EQUITY);
            indian.record(buy("100").price("10"));
            UUID trade = indian.onlyTrade();

            indian.record(sell("40").price("11").minute(5));

            assertThat(indian.rows("id, anchor_part, trim_scale(quantity)", "trades", "quantity"))
                    .contains(trade + " INTRADAY 40")
                    .hasSize(2);
        }

        @Test
        void aBookOfItsOwnKeepsItsTradeWhicheverFillOpensIt() {
            UUID book = UUID.randomUUID();
            trader.record(buy("10").day(5).own(book));

            trader.record(buy("5").day(1).own(book));

            assertThat(trader.rows("id, trim_scale(quantity)", "trades", "id")).containsExactly(book + " 15");
        }

        @Test
        void aTradeWithoutFillsIsGone() {
            FillRow fill = buy("1");
            trader.record(fill);

            assertThat(trader.withdraw(fill)).isEqualTo(new Rematch(0, 0, 1));

            assertThat(trader.rows("id", "trades", "id")).isEmpty();
        }
    }

    @Nested
    class Deletion {
        @BeforeEach
        void aDeletedTrade() {
            trader.record(buy("10").price("1"), sell("10").price("2").minute(1));
            trader.update("update trades set deleted_at = now()");
            trader.rematch();
        }

        @Test
        void aDeletedTradeHasPortionsAndNoLots() {
            assertThat(trader.rows("ordinal", "closed_lots", "ordinal")).isEmpty();
            assertThat(trader.rows("ordinal", "trade_executions", "ordinal")).hasSize(2);
        }

        @Test
        void aRestoredTradeHasItsLotsBack() {
            trader.update("update trades set deleted_at = null");
            trader.rematch();

            assertThat(trader.rows("trim_scale(pnl)", "closed_lots", "ordinal")).containsExactly("10");
        }

        @Test
        void itStaysDeletedWhenItsBookIsMatchedAgain() {
            trader.record(buy("1").minute(2));

            assertThat(trader.rows("deleted_at is not null, status", "trades", "entry_timestamp"))
                    .containsExactly("t CLOSED", "f OPEN");
        }
    }

    @Nested
    class Rights {
        @Test
        void aMemberWritesOnlyIntoHisOwnAccount() {
            Trader foreign = desk.newTrader("MEMBER", LotMethod.FIFO);

            assertThatThrownBy(() -> trader.inTransaction(
                            () -> desk.positions.rematch(foreign.accountId(), List.of(new BookKey.Shared("INFY")))))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void aViewerWritesNothing() {
            trader.record(buy("1"));
            desk.arrange("update memberships set role = 'VIEWER' where user_id = '%s'"
                    .formatted(trader.member().userId()));

            assertThatThrownBy(() -> trader.record(sell("1").minute(1))).isInstanceOf(Forbidden.class);
        }
    }

    private void tag(UUID trade) {
        trader.update("""
                with tag as (insert into tags (tenant_id, id, name, created_at, updated_at)
                             values (current_setting('app.current_tenant_id')::uuid, uuidv7(), 'Breakout', now(), now()) returning id)
                insert into trade_tags (trade_id, tag_id) select ?, id from tag""", trade);
    }
}
