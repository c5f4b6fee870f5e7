package org.istmo.domain.database;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

/** In a transaction that is the caller's or begun here. The server's own interceptor has the priority 200 and stands around it (Jakarta Transactions 2.0, 3.7). */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
public class UndoneByErrorsWithin extends UndoneByErrors {}
