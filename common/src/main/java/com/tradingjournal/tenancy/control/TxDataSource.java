package com.tradingjournal.tenancy.control;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The transaction manager as a data source, for libraries that ask for one: inside a transaction, its one connection. */
public final class TxDataSource implements DataSource {

    private final ThreadTransactionManager transactions;
    private final Outside outside;

    TxDataSource(ThreadTransactionManager transactions, Outside outside) {
        this.transactions = transactions;
        this.outside = outside;
    }

    /** What somebody gets who asks outside a transaction. */
    @FunctionalInterface
    interface Outside {
        Connection connection() throws SQLException;
    }

    /** EclipseLink fetches a connection when it starts, and does nothing with it. Whoever does is told. */
    static Connection unusable() {
        return (Connection) Proxy.newProxyInstance(
                TxDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, _) -> switch (method.getName()) {
                    case "close" -> null;
                    case "isClosed" -> false;
                    default -> throw new SQLException("Outside a transaction there is no connection.", "25P01");
                });
    }

    @Override
    public Connection getConnection() throws SQLException {
        return transactions.isActive() ? transactions.connection() : outside.connection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
