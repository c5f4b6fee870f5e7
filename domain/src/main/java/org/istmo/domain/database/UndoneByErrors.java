package org.istmo.domain.database;

import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Has a transaction rolled back that an error of the machine was thrown in, such as one for want of memory: Jakarta Transactions (2.0, 3.7) speaks of exceptions
 * alone, and the server commits what an {@link Error} left half done. Stands within the server's own interceptor, which then sees the mark and rolls back.
 */
@SuppressWarnings("NullAway.Init")
abstract class UndoneByErrors {

    private TransactionSynchronizationRegistry transactions;

    /** The server's, for injection. */
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    void setTransactions(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** @throws Error as it was thrown, once the transaction is marked */
    @AroundInvoke
    Object undone(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Error thrown) {
            transactions.setRollbackOnly();
            throw thrown;
        }
    }
}
