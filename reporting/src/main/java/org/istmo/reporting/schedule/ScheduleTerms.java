package org.istmo.reporting.schedule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.order.AskedReport.AskedScope;

/**
 * What is reported when, as an officer said it and as it was checked.
 *
 * @param scope what it is about; of a burst, the donor whose agreements alone it takes in
 * @param each of what it makes a draft each
 * @param yearStart the first day of a month
 * @param zone in which its times are meant
 * @param audience to whom a report is addressed; empty: to whose money it is about, or to nobody. It narrows a burst over money to these donors
 * @param recipients mail addresses of people who are told beside the audience
 * @param startsOn from which day on it is due, in its zone; empty: from the moment that it was saved
 * @param endsOn the last day on which it is due
 * @param remindDays so many whole days before something is due people are reminded of it, 0 to 90, the most first
 */
public record ScheduleTerms(
        String name,
        OfficeCode office,
        String type,
        Optional<AskedScope> scope,
        Optional<Each> each,
        Preset period,
        MonthDay yearStart,
        Rhythm rhythm,
        ZoneId zone,
        List<Language> languages,
        List<String> formats,
        List<String> audience,
        List<String> recipients,
        CatchUp catchUp,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        List<Integer> remindDays) {

    /** When people are reminded of what has no schedule, or one that says nothing of it. */
    public static final List<Integer> USUAL_REMINDERS = List.of(14, 3);

    public ScheduleTerms {
        languages = List.copyOf(languages);
        formats = List.copyOf(formats);
        audience = List.copyOf(audience);
        recipients = List.copyOf(recipients);
        remindDays = List.copyOf(remindDays);
    }

    /** Whether its periods and times are the same, so that what came due under one came due under the other. */
    boolean keepsTime(ScheduleTerms other) {
        return period == other.period
                && yearStart.equals(other.yearStart)
                && rhythm.equals(other.rhythm)
                && zone.equals(other.zone)
                && startsOn.equals(other.startsOn);
    }
}
