package org.istmo.web.agreement;

/** A report that is owed, as it stands in the list. */
public record DutyLine(String title, String period, String due, boolean late) {}
