package org.istmo.reporting.framework;

import java.time.LocalDate;
import java.util.Optional;

/** What an indicator is to come to in a period, and what it came to: each a total, or nothing where none was said. */
public record MeasuredPeriod(LocalDate from, LocalDate to, Optional<Measured> target, Optional<Measured> actual) {}
