package org.perimeter.simulation.archive.parquet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/// SHA-256 over what the rows say: names and values in their order, whatever the compression, pages and row groups.
///
/// Each step of a row is one tag byte; names and byte strings follow with their length, numbers in full width, big-endian.
final class RowDigest extends RecordConsumer {
    private final MessageDigest digest;
    private byte[] buffer = new byte[8192];
    private int used;

    RowDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    String hex() {
        drain();
        return HexFormat.of().formatHex(digest.digest());
    }

    private void drain() {
        digest.update(buffer, 0, used);
        used = 0;
    }

    private void put(byte tag) {
        if (used == buffer.length) {
            drain();
        }
        buffer[used++] = tag;
    }

    private void put(char tag, byte[] bytes) {
        put((byte) tag);
        putBytes(bytes.length, 4);
        for (byte each : bytes) {
            put(each);
        }
    }

    private void putBytes(long number, int width) {
        for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
            put((byte) (number >>> shift));
        }
    }

    @Override
    public void startMessage() {
        put((byte) '{');
    }

    @Override
    public void endMessage() {
        put((byte) '}');
    }

    @Override
    public void startField(String field, int index) {
        put('f', field.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void endField(String field, int index) {
        put((byte) ';');
    }

    @Override
    public void startGroup() {
        put((byte) '(');
    }

    @Override
    public void endGroup() {
        put((byte) ')');
    }

    @Override
    public void addInteger(int value) {
        put((byte) 'i');
        putBytes(value, 4);
    }

    @Override
    public void addLong(long value) {
        put((byte) 'l');
        putBytes(value, 8);
    }

    @Override
    public void addBoolean(boolean value) {
        put((byte) (value ? 't' : 'n'));
    }

    @Override
    public void addBinary(Binary value) {
        put('b', value.getBytesUnsafe());
    }

    @Override
    public void addFloat(float value) {
        throw new UnsupportedOperationException("No column holds binary fractions");
    }

    @Override
    public void addDouble(double value) {
        throw new UnsupportedOperationException("No column holds binary fractions");
    }
}
