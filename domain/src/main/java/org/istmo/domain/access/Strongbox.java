package org.istmo.domain.access;

/** Keeps bytes that the program has to read again in a form in which they may stand in the database. */
public interface Strongbox {

    byte[] lock(byte[] bytes);

    /** Whether they lie there as they are though they could be locked. */
    boolean isOpen(byte[] locked);

    /** @throws org.istmo.domain.problem.Conflict when they were locked under another secret of the installation */
    byte[] unlock(byte[] locked);
}
