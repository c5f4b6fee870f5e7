package org.istmo.domain.database;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

/** In a transaction of its own. The server's own interceptor has the priority 200 and stands around it (Jakarta Transactions 2.0, 3.7). */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
public class UndoneByErrorsApart extends UndoneByErrors {}
