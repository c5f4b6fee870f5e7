package org.istmo.domain.activity;

/** What is already known of an activity when its file comes in again. */
public record StoredActivity(long id, String sourceDigest) {}
