/**
 * {@code mvn -Pfaults}: what the program survives. Nodes are processes of their own over one PostgreSQL, with the services of the program in its transactions;
 * they are killed, stopped and cut off at named points, and afterwards everything that was due must have been done once. The quick ones are among the tests.
 */
@NullMarked
package org.istmo.faults;

import org.jspecify.annotations.NullMarked;
