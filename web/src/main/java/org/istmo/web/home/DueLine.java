package org.istmo.web.home;

import org.jspecify.annotations.Nullable;

/**
 * Something that is due as it stands in the list, in the language of its reader.
 *
 * @param about whose or what it is about
 * @param where where it is, in a sentence
 * @param since the day from which on it rests there; empty where it is not time for it yet
 * @param who names of accounts
 * @param href the page of its report, or of the run that failed
 */
public record DueLine(
        String title,
        String about,
        String period,
        String office,
        String due,
        boolean late,
        String where,
        String since,
        String who,
        @Nullable String href) {}
