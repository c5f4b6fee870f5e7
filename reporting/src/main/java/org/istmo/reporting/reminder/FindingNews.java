package org.istmo.reporting.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.istmo.domain.office.OfficeCode;

/**
 * Something about an audit's finding that people are told once.
 *
 * @param occasion what it is known by, whoever is told
 * @param finding its number
 * @param office that it is about
 * @param accounts who is told by mail
 * @param noticed who is told of an answer by a notice of their own: mail may not reach them
 * @param day the one that it speaks of
 */
record FindingNews(
        Kind kind,
        String occasion,
        long finding,
        OfficeCode office,
        List<Long> accounts,
        List<Long> noticed,
        Optional<LocalDate> day) {

    enum Kind {
        /** To the owners of its recommendations, or the heads in their stead, and the office. */
        ISSUED,
        /** To whoever wrote it, or auditors in their stead. */
        ANSWERED,
        /** A recommendation's day is over and the finding is open: to the owner, or the heads in their stead, and the office. */
        LATE;

        /** Which words it is told in. */
        String word() {
            return "finding-" + name().toLowerCase(Locale.ROOT);
        }

        boolean isTheOffices() {
            return this != ANSWERED;
        }
    }

    FindingNews {
        accounts = List.copyOf(accounts);
        noticed = List.copyOf(noticed);
    }

    String messageId(long account) {
        return occasion + "." + account;
    }

    /** What the notices are known by: of the office, or of each who is told by themselves. */
    List<String> notices() {
        return kind.isTheOffices()
                ? List.of(occasion + "." + office.code())
                : noticed.stream().map(this::noticedAs).toList();
    }

    String noticedAs(long account) {
        return occasion + ".to." + account;
    }
}
