package ai.halo.architecture;

import com.tngtech.archunit.core.domain.JavaClass;

/** Where a type lives: its layer, and the area inside it; both empty abroad. */
record Place(String layer, String area) {

    private static final Place ABROAD = new Place("", "");

    static Place of(String root, JavaClass type) {
        var home = type.getBaseComponentType().getPackageName();
        if (!home.startsWith(root + ".")) {
            return ABROAD;
        }
        var steps = home.substring(root.length() + 1).split("\\.", -1);
        return new Place(steps[0], steps.length > 1 ? steps[1] : "");
    }

    /** In no area: directly in its layer, or abroad. */
    boolean isGround() {
        return area.isEmpty();
    }

    boolean isArea() {
        return House.AREAS.contains(area);
    }

    boolean isFitting() {
        return House.FITTINGS.contains(area);
    }

    boolean isRoof() {
        return layer.equals("bootstrap") && House.ROOF.contains(area);
    }

    boolean isOnTheMap() {
        return isGround() || isArea() || isFitting() || isRoof();
    }

    /** How high an area lies; everything else lies below all of them. */
    int height() {
        return House.AREAS.indexOf(area);
    }
}
