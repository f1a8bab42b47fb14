package com.tradingjournal.tenancy.control;

import com.tradingjournal.errors.control.DatabaseFailure;
import com.tradingjournal.tenancy.control.LocalTransaction.Isolation;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.TransactionalException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Transactional} means here. One interceptor per {@link TxType}, because the type is a binding member: a
 * missing one would silently run without a transaction. The connection is acquired and bound before the method's first
 * line, so a refusal is an answer of the binding and never passes through EclipseLink.
 */
public abstract class TransactionalInterceptor {

    private static final int PRIORITY = Interceptor.Priority.PLATFORM_BEFORE + 200;

    final ThreadTransactionManager transactions;

    private TransactionalInterceptor(ThreadTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Nullable
    Object inOwn(InvocationContext call) throws Exception {
        return transactions.call(call::proceed, failure -> rollsBack(call, failure), isolation(call));
    }

    @Nullable
    Object inRunning(InvocationContext call) throws Exception {
        try {
            transactions.connection();
            return call.proceed();
        } catch (Exception failure) {
            if (rollsBack(call, failure)) {
                transactions.setRollbackOnly();
            }
            throw DatabaseFailure.translated(failure);
        }
    }

    @Nullable
    Object outside(InvocationContext call) throws Exception {
        Transaction suspended = transactions.suspend();
        try {
            return call.proceed();
        } finally {
            if (suspended != null) {
                transactions.resume(suspended);
            }
        }
    }

    /** Unchecked exceptions roll back and checked ones commit, unless the annotation says otherwise. */
    private static boolean rollsBack(InvocationContext call, Exception failure) {
        Transactional rules = rules(call);
        if (rules != null && anyOf(rules.dontRollbackOn(), failure)) {
            return false;
        }
        return failure instanceof RuntimeException || (rules != null && anyOf(rules.rollbackOn(), failure));
    }

    private static @Nullable Transactional rules(InvocationContext call) {
        Transactional onMethod = call.getMethod().getAnnotation(Transactional.class);
        return onMethod != null
                ? onMethod
                : call.getMethod().getDeclaringClass().getAnnotation(Transactional.class);
    }

    private static Isolation isolation(InvocationContext call) {
        Method method = call.getMethod();
        boolean frozen = method.isAnnotationPresent(Snapshot.class)
                || method.getDeclaringClass().isAnnotationPresent(Snapshot.class);
        return frozen ? Isolation.SNAPSHOT : Isolation.LATEST;
    }

    private static boolean anyOf(Class<?>[] types, Exception failure) {
        return Arrays.stream(types).anyMatch(type -> type.isInstance(failure));
    }

    @Interceptor
    @Transactional(TxType.REQUIRED)
    @Priority(PRIORITY)
    public static class Required extends TransactionalInterceptor {

        @Inject
        public Required(ThreadTransactionManager transactions) {
            super(transactions);
        }

        @AroundInvoke
        public @Nullable Object around(InvocationContext call) throws Exception {
            return transactions.isActive() ? inRunning(call) : inOwn(call);
        }
    }

    /** Holds a second connection while the first one waits: not for requests. */
    @Interceptor
    @Transactional(TxType.REQUIRES_NEW)
    @Priority(PRIORITY)
    public static class RequiresNew extends TransactionalInterceptor {

        @Inject
        public RequiresNew(ThreadTransactionManager transactions) {
            super(transactions);
        }

        @AroundInvoke
        public @Nullable Object around(InvocationContext call) throws Exception {
            return inOwn(call);
        }
    }

    @Interceptor
    @Transactional(TxType.MANDATORY)
    @Priority(PRIORITY)
    public static class Mandatory extends TransactionalInterceptor {

        @Inject
        public Mandatory(ThreadTransactionManager transactions) {
            super(transactions);
        }

        @AroundInvoke
        public @Nullable Object around(InvocationContext call) throws Exception {
            if (!transactions.isActive()) {
                throw new TransactionalException(
                        call.getMethod() + " needs a transaction.", new TransactionRequiredException());
            }
            return inRunning(call);
        }
    }

    @Interceptor
    @Transactional(TxType.SUPPORTS)
    @Priority(PRIORITY)
    public static class Supports extends TransactionalInterceptor {

        @Inject
        public Supports(ThreadTransactionManager transactions) {
            super(transactions);
        }

        @AroundInvoke
        public @Nullable Object around(InvocationContext call) throws Exception {
            return transactions.isActive() ? inRunning(call) : call.proceed();
        }
    }

    @Interceptor
    @Transactional(TxType.NOT_SUPPORTED)
    @Priority(PRIORITY)
    public static class NotSupported extends TransactionalInterceptor {

        @Inject
        public NotSupported(ThreadTransactionManager transactions) {
            super(transactions);
        }

        @AroundInvoke
        public @Nullable Object around(InvocationContext call) throws Exception {
            return outside(call);
        }
    }

    @Interceptor
    @Transactional(TxType.NEVER)
    @Priority(PRIORITY)
    public static class Never extends TransactionalInterceptor {

        @Inject
        public Never(ThreadTransactionManager transactions) {
            super(transactions);
        }

        @AroundInvoke
        public @Nullable Object around(InvocationContext call) throws Exception {
            if (transactions.isActive()) {
                throw new TransactionalException(
                        call.getMethod() + " must not run in a transaction.", new InvalidTransactionException());
            }
            return call.proceed();
        }
    }
}
