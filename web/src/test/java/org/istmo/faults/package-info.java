/**
 * {@code mvn -Pfaults}: what the program survives. Nodes are processes of their own over one PostgreSQL, with the services of the program in its transactions;
 * they are killed, stopped and cut off at named points, and afterwards everything that was due must have been done once. {@link org.istmo.faults.FaultsTest} does a few of them
 * with every build.
 */
@NullMarked
package org.istmo.faults;

import org.jspecify.annotations.NullMarked;
