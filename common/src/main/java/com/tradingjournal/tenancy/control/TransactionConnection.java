package com.tradingjournal.tenancy.control;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The transaction's connection as the code inside sees it: closing it does nothing, ending the transaction through it is
 * refused, and so is any use after the end.
 */
final class TransactionConnection implements InvocationHandler {

    private final Connection connection;
    private final LocalTransaction transaction;

    private TransactionConnection(Connection connection, LocalTransaction transaction) {
        this.connection = connection;
        this.transaction = transaction;
    }

    static Connection over(Connection connection, LocalTransaction transaction) {
        return (Connection) Proxy.newProxyInstance(
                TransactionConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new TransactionConnection(connection, transaction));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "close" -> null;
            case "isClosed" -> transaction.ended();
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "connection of the running transaction";
            case "commit", "setAutoCommit", "abort" -> throw refused(method);
            case "rollback" -> {
                if (arguments == null) {
                    throw refused(method);
                }
                yield forward(method, arguments); // to a savepoint
            }
            default -> forward(method, arguments);
        };
    }

    private @Nullable Object forward(Method method, Object @Nullable [] arguments) throws Throwable {
        transaction.requireUsable();
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }

    private static SQLException refused(Method method) {
        return new SQLException(
                method.getName() + "() is refused: the transaction manager ends this transaction.", "25000");
    }
}
