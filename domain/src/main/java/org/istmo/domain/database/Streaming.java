package org.istmo.domain.database;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The data source of what is read for as long as somebody takes it: connections as those of {@link Snapshot}, in a small pool of their own, so that
 * whoever takes slowly keeps nobody else from the database ({@code rules.md} 22).
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
public @interface Streaming {}
