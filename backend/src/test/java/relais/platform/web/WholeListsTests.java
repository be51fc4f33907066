package relais.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.json.JsonMapper;

class WholeListsTests {

    record Tagged(List<String> tags) {}

    @Test
    void aListWithAHoleIsRefusedAndAWholeOneRead() {
        var builder = JsonMapper.builder();
        new WholeLists().noHolesInLists().customize(builder);
        JsonMapper json = builder.build();
        assertThat(json.readValue("{\"tags\":[\"vip\"]}", Tagged.class).tags()).containsExactly("vip");
        assertThatThrownBy(() -> json.readValue("{\"tags\":[\"vip\",null]}", Tagged.class)).isInstanceOf(
            InvalidNullException.class
        );
    }
}
