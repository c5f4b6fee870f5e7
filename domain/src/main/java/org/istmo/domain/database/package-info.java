/**
 * How the application reaches its database: which one, as whom, and what the two vendors say differently. No table is read here.
 *
 * <p>Beans of the application scope have a protected constructor without arguments because CDI makes its client proxies with it.
 */
@NullMarked
package org.istmo.domain.database;

import org.jspecify.annotations.NullMarked;
