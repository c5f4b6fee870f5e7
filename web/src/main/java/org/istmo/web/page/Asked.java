package org.istmo.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.istmo.domain.problem.Words;
import org.jspecify.annotations.Nullable;

/** What the address of a page asks for. What says nothing that can be is as if it were not asked. */
public final class Asked {

    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final HttpServletRequest request;

    private Asked(HttpServletRequest request) {
        this.request = request;
    }

    public static Asked of(HttpServletRequest request) {
        return new Asked(request);
    }

    /** Whether the address names it at all, be it with nothing. */
    public boolean names(String name) {
        return request.getParameter(name) != null;
    }

    /** One line; empty where there is none. */
    public String text(String name) {
        @Nullable String text = request.getParameter(name);
        return text != null && text.length() <= LONGEST && Words.areOneLine(text) ? text.strip() : "";
    }

    public Optional<String> said(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    public Optional<LocalDate> day(String name) {
        return said(name).flatMap(Asked::dayOf);
    }

    public Optional<YearMonth> month(String name) {
        try {
            return said(name).map(YearMonth::parse).filter(month -> within(month.getYear()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A number that is not below zero. */
    public long number(String name, long otherwise) {
        String text = text(name);
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : otherwise;
    }

    /** From 1. */
    public int page() {
        String text = text("page");
        return text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : 1;
    }

    /** A day as ISO 8601 writes it; empty for anything else. */
    public static Optional<LocalDate> dayOf(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> within(day.getYear()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static boolean within(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
