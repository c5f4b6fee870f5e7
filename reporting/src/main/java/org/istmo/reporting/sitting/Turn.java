package org.istmo.reporting.sitting;

/**
 * That a report of a sitting is this node's to see to.
 *
 * @param seen the state of the report that the step is to be taken from
 * @param attempt how often a node has begun with it, this time among them
 */
record Turn(long sitting, int ordinal, long report, long seen, int attempt) {}
