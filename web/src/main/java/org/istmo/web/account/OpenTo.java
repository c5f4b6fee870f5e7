package org.istmo.web.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For whom a path of the API is meant; on a method it stands in the stead of the class's. To anybody else it is not permitted, 403, be there something or
 * not. Which of the things behind it a reader finds, a {@link org.istmo.domain.scope.Scope} says: what is not theirs is not there, 404.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenTo {

    /** Any of these. */
    Circle[] value();
}
