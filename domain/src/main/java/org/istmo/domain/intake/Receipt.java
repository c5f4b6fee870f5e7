package org.istmo.domain.intake;

import java.time.Instant;
import org.istmo.domain.office.OfficeCode;

/**
 * What an office was given for a file that it handed in. There is none for a file of which nothing could be read.
 *
 * @param by the name of the account
 * @param format as in {@link Delivery#format()}
 * @param sha256 of the file's bytes, in hexadecimal
 * @param size in bytes
 */
public record Receipt(
        long id,
        OfficeCode office,
        String by,
        String format,
        String sha256,
        long size,
        Instant receivedAt,
        Tally tally) {}
