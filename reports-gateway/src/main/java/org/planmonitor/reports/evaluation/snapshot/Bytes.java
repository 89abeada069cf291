package org.planmonitor.reports.evaluation.snapshot;

import java.util.HexFormat;

import org.planmonitor.kit.json.Sha256;

/** Bytes that are never changed, with their hash, by which they are equal. */
public final class Bytes {

    private final byte[] array;
    private final String sha256;

    /** @param array is not to be changed afterwards */
    public Bytes(byte[] array) {
        this.array = array;
        this.sha256 = HexFormat.of().formatHex(Sha256.digest().digest(array));
    }

    /** The bytes themselves, not to be changed. */
    public byte[] array() {
        return array;
    }

    public int size() {
        return array.length;
    }

    /** 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && bytes.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return array.length + " bytes, SHA-256 " + sha256;
    }
}
