package org.planmonitor.reports.publication.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What our colours mean: sRGB by its primaries and a curve of gamma 2.2, as a profile of ICC version 2. Made here, so that the bytes do not
 * depend on the profile that a Java runtime happens to bring.
 */
final class SrgbProfile {

    private static final String DESCRIPTION = "sRGB IEC61966-2.1";
    private static final int HEADER = 128;
    private static final int ENTRY = 12;
    private static final int XYZ = 20;
    private static final int CURVE = 16;
    private static final int TEXT = 8 + 24;
    private static final int DESC = 12 + 20 + 78;

    private SrgbProfile() {}

    static byte[] bytes() {
        int tags = 9;
        int at = HEADER + 4 + tags * ENTRY;
        int size = at + DESC + 2 + TEXT + 4 * XYZ + CURVE;
        ByteBuffer profile = ByteBuffer.allocate(size);
        header(profile, size);
        profile.position(HEADER).putInt(tags);
        at = tag(profile, "desc", at, DESC + 2, 0);
        at = tag(profile, "cprt", at, TEXT, 0);
        for (String point : new String[] {"wtpt", "rXYZ", "gXYZ", "bXYZ"}) {
            at = tag(profile, point, at, XYZ, 0);
        }
        for (String curve : new String[] {"rTRC", "gTRC", "bTRC"}) {
            tag(profile, curve, at, CURVE, 0);
        }
        description(profile);
        ascii(profile, "text").putInt(0);
        profile.put("No copyright, use freely".getBytes(StandardCharsets.US_ASCII));
        xyz(profile, 0.9642, 1.0, 0.8249);
        xyz(profile, 0.4361, 0.2225, 0.0139);
        xyz(profile, 0.3851, 0.7169, 0.0971);
        xyz(profile, 0.1431, 0.0606, 0.7141);
        ascii(profile, "curv").putInt(0).putInt(1).putShort((short) (2.2 * 256)).putShort((short) 0);
        return profile.array();
    }

    private static void header(ByteBuffer profile, int size) {
        profile.putInt(size).putInt(0).putInt(0x02100000);
        ascii(ascii(ascii(profile, "mntr"), "RGB "), "XYZ ");
        profile.putShort((short) 2026).putShort((short) 1).putShort((short) 1).position(36);
        ascii(profile, "acsp").position(68);
        profile.putInt(fixed(0.9642)).putInt(fixed(1.0)).putInt(fixed(0.8249));
    }

    private static int tag(ByteBuffer profile, String name, int at, int size, int padding) {
        ascii(profile, name).putInt(at).putInt(size);
        return at + size + padding;
    }

    private static void description(ByteBuffer profile) {
        int end = profile.position() + DESC + 2;
        ascii(profile, "desc").putInt(0).putInt(DESCRIPTION.length() + 1);
        ascii(profile, DESCRIPTION).position(end);
    }

    private static void xyz(ByteBuffer profile, double x, double y, double z) {
        ascii(profile, "XYZ ").putInt(0).putInt(fixed(x)).putInt(fixed(y)).putInt(fixed(z));
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static ByteBuffer ascii(ByteBuffer profile, String words) {
        return profile.put(words.getBytes(StandardCharsets.US_ASCII));
    }
}
