package org.istmo.domain.underway;

/**
 * A node's attempt at a file: whoever was taken for lost has another number than who took the file up.
 *
 * @param number from 1
 */
public record Attempt(long file, int number) {

    public static Attempt of(FileUnderway file) {
        return new Attempt(file.id(), file.attempt());
    }
}
