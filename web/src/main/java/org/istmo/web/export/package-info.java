/**
 * {@code /exports}: ledgers as files that are written while they are read. How a row looks in CSV and in a workbook, how many are written at once, and
 * what becomes of a file that cannot be written to its end. No query.
 *
 * <p>What the trail can say of how an export ended: {@code export.complete}, with rows, bytes and SHA-256, when all of the file was handed to the network and the
 * connection stood when the last byte was; {@code export.broken-off} otherwise, with how far it came. The server tells nobody of a write that failed: it closes the
 * connection, and whoever writes or flushes next is told of that. So the last byte of a file is held back until what stands before it has left the server's
 * queue, which notices a connection that was reset meanwhile even where the file is a single piece, and the file counts as complete when the last byte has left
 * that queue too. A listener of an asynchronous answer would learn no more: it hears that the answer was handed to the server.
 *
 * <p>While rows are looked for nothing is written that could fail. So {@link org.istmo.web.export.Lookout} looks at the connection itself, without reading of it, and
 * {@link org.istmo.reporting.export.Halt} cancels the statement of whoever has hung up; a file's bytes do not depend on who waits for it.
 *
 * <p>What cannot be known: TCP says what was handed on and not what was read. What the operating system has taken may still lie in its buffers, or on the way, when
 * whoever asked goes; a network that is cut without a word is noticed after the server's patience; a proxy in front may take a file for somebody who is gone. Whether
 * the file that somebody holds is the one that was sent, the SHA-256 says.
 */
@NullMarked
package org.istmo.web.export;

import org.jspecify.annotations.NullMarked;
