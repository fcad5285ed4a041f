package io.careloop.admin.forms;

import static io.careloop.admin.forms.Drawn.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.careloop.blueprint.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class FormReadingTests {

    private static final String CELLS = "{'type':'object','required':['cells'],'properties':{'cells':{'type':'array',"
            + "'minItems':1,'maxItems':3,'items':{'type':'object','required':['text'],'properties':"
            + "{'text':{'type':'string'}}}}}}";

    private static FormInput read(String schema, String... posted) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (var pair : posted) {
            int equals = pair.indexOf('=');
            parameters.add(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return Drawn.FORMS.read(json(schema), parameters, Drawn.SHANGHAI);
    }

    private static String one(String property, String... posted) {
        return read("{'type':'object','properties':{'x':" + property + "}}", posted)
                .value()
                .toString()
                .replace('"', '\'');
    }

    @Test
    void whatTheSchemaDoesNotKnowIsIgnored() {
        var input = read(
                "{'type':'object','properties':{'x':{'type':'string'}}}",
                "/x=a",
                "/y=b",
                "/x/z=c",
                "x=d",
                "__proto__=e",
                "/__proto__/x=f");
        assertThat(input.value()).isEqualTo(json("{'x':'a'}"));
        assertThat(input.findings()).isEmpty();
    }

    @Test
    void anOptionalBlankIsLeftOutAndARequiredOneIsKeptForValidation() {
        assertThat(one("{'type':'string'}", "/x=")).isEqualTo("{}");
        assertThat(read("{'type':'object','required':['x'],'properties':{'x':{'type':'string'}}}", "/x=")
                        .value())
                .isEqualTo(json("{'x':''}"));
    }

    @Test
    void aBadNumberBecomesAFindingAndKeepsItsText() {
        var input = read("{'type':'object','properties':{'x':{'type':'integer','minimum':0,'maximum':9}}}", "/x=abc");
        assertThat(input.findings()).containsExactly(new Finding("/x", "number", List.of("abc")));
        assertThat(input.value()).isEqualTo(json("{'x':'abc'}"));
    }

    @Test
    void numbersAreReadAsPeopleTypeThem() {
        var integer = "{'type':'integer','minimum':0,'maximum':99}";
        assertThat(one(integer, "/x= 42 ")).isEqualTo("{'x':42}");
        assertThat(one(integer, "/x=42")).isEqualTo("{'x':42}");
        assertThat(one(integer, "/x=5.0")).isEqualTo("{'x':5}");
        assertThat(one(integer, "/x=5.5")).isEqualTo("{'x':5.5}");
        assertThat(one(integer, "/x=")).isEqualTo("{}");
        assertThat(one("{'type':'number','minimum':-9,'maximum':9}", "/x=-2.50"))
                .isEqualTo("{'x':-2.50}");
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsText() {
        var integer = "{'type':'integer','minimum':0,'maximum':9}";
        assertThat(one(integer, "/x=1e999999999")).isEqualTo("{'x':'1e999999999'}");
        assertThat(one(integer, "/x=" + "9".repeat(100_000))).hasSizeLessThan(60);
    }

    @Test
    void aTextIsCutAtTheBoundAndSaysSo() {
        var input = read("{'type':'object','properties':{'x':{'type':'string'}}}", "/x=" + "长".repeat(50_000));
        assertThat(input.value().path("x").asString()).hasSize(Posted.LONGEST_TEXT);
        assertThat(input.findings()).extracting(Finding::code).containsExactly("maxLength");
    }

    @Test
    void lineEndsAreThoseOfJson() {
        assertThat(one("{'type':'string','x-widget':'textarea'}", "/x=一\r\n二")).isEqualTo("{'x':'一\\n二'}");
    }

    @Test
    void aSwitchLeftOutOfTheFormIsNotOff() {
        assertThat(one("{'type':'boolean'}")).isEqualTo("{}");
        assertThat(one("{'type':'boolean'}", "/x=false")).isEqualTo("{'x':false}");
        assertThat(one("{'type':'boolean'}", "/x=false", "/x=true")).isEqualTo("{'x':true}");
    }

    @Test
    void aConstantIsNeverBelieved() {
        assertThat(one("{'type':'string','const':'cube'}", "/x=evil")).isEqualTo("{'x':'cube'}");
    }

    @Test
    void timesAreStoredAsPointsInTime() {
        var moment = "{'type':'string','format':'date-time'}";
        assertThat(one(moment, "/x=2026-11-21T08:30")).isEqualTo("{'x':'2026-11-21T08:30:00+08:00'}");
        var bad = read("{'type':'object','properties':{'x':" + moment + "}}", "/x=soon");
        assertThat(bad.findings()).extracting(Finding::code).containsExactly("date-time");
        assertThat(bad.value()).isEqualTo(json("{'x':'soon'}"));
    }

    @Test
    void aTelephoneLinkIsJoinedFromItsTwoInputs() {
        var link = "{'type':'string','x-widget':'link'}";
        assertThat(one(link, "/x=tel:", "/x#tel=(010) 8888-6666")).isEqualTo("{'x':'tel:0108888-6666'}");
        assertThat(one(link, "/x=page:home", "/x#tel=123")).isEqualTo("{'x':'page:home'}");
    }

    @Test
    void theOrderOfTheMarksIsTheOrderOfTheList() {
        var input = read(CELLS, "/cells=", "/cells=1", "/cells=0", "/cells/0/text=甲", "/cells/1/text=乙");
        assertThat(input.value()).isEqualTo(json("{'cells':[{'text':'乙'},{'text':'甲'}]}"));
        assertThat(input.reshaped()).isFalse();
    }

    @Test
    void buttonsAddRemoveAndMove() {
        var posted = new String[] {"/cells=0", "/cells=1", "/cells/0/text=甲", "/cells/1/text=乙"};
        assertThat(after("add:/cells", posted)).isEqualTo("甲,乙,");
        assertThat(after("remove:/cells/0", posted)).isEqualTo("乙");
        assertThat(after("up:/cells/1", posted)).isEqualTo("乙,甲");
        assertThat(after("down:/cells/0", posted)).isEqualTo("乙,甲");
        assertThat(after("up:/cells/0", posted)).isEqualTo("甲,乙");
        assertThat(after("down:/cells/1", posted)).isEqualTo("甲,乙");
        assertThat(after("remove:/cells/7", posted)).isEqualTo("甲,乙");
        assertThat(after("explode:/cells/0", posted)).isEqualTo("甲,乙");
    }

    private static String after(String operation, String... posted) {
        var all = new java.util.ArrayList<>(List.of(posted));
        all.add("_op=" + operation);
        var texts =
                read(CELLS, all.toArray(String[]::new)).value().path("cells").valueStream();
        return String.join(",", texts.map(cell -> cell.path("text").asString()).toList());
    }

    @Test
    void theCursorFollowsTheItem() {
        var posted = new String[] {"/cells=0", "/cells=1", "/cells/0/text=a", "/cells/1/text=b", ""};
        posted[4] = "_op=up:/cells/1";
        assertThat(read(CELLS, posted).focus()).isEqualTo("f-cells-0-up");
        posted[4] = "_op=add:/cells";
        assertThat(read(CELLS, posted).focus()).isEqualTo("f-cells-2");
        posted[4] = "_op=remove:/cells/1";
        assertThat(read(CELLS, posted).focus()).isEqualTo("f-cells-add");
    }

    @Test
    void aListNeverGrowsBeyondItsMaximum() {
        var full = new String[] {"/cells=0", "/cells=1", "/cells=2", "_op=add:/cells"};
        assertThat(read(CELLS, full).value().path("cells").size()).isEqualTo(3);
        var tooMany = read(CELLS, "/cells=0", "/cells=1", "/cells=2", "/cells=3", "/cells=x", "/cells=99999");
        assertThat(tooMany.value().path("cells").size()).isEqualTo(3);
        assertThat(tooMany.findings()).extracting(Finding::code).containsExactly("maxItems");
    }

    @Test
    void findingsInAReorderedListNameThePlaceInTheNewList() {
        var schema = "{'type':'object','properties':{'n':{'type':'array','maxItems':3,"
                + "'items':{'type':'integer','minimum':0,'maximum':9}}}}";
        var input = read(schema, "/n=1", "/n=0", "/n/0=x", "/n/1=2");
        assertThat(input.findings()).extracting(Finding::pointer).containsExactly("/n/1");
    }

    @Test
    void choosingAnotherVariantKeepsSharedAnswersAndFillsTheRest() {
        var schema =
                "{'type':'object','required':['x'],'properties':{'x':{'type':'object','x-discriminator':'kind','oneOf':["
                        + "{'type':'object','required':['kind','title','src'],'properties':{'kind':{'type':'string','const':'image'},"
                        + "'title':{'type':'string'},'src':{'type':'string','default':'/a.png'}}},"
                        + "{'type':'object','required':['kind','title'],'properties':{'kind':{'type':'string','const':'text'},'title':{'type':'string'}}}]}}}";
        var input = read(schema, "/x/kind=image", "/x/title=标题", "_op=choose:/x");
        assertThat(input.value()).isEqualTo(json("{'x':{'kind':'image','title':'标题','src':'/a.png'}}"));
        assertThat(input.reshaped()).isTrue();
        var unknown = read(schema, "/x/kind=video");
        assertThat(unknown.findings()).containsExactly(new Finding("/x", "unknown-choice", List.of()));
    }

    @Test
    void aNewValueStartsFromDefaultsAndTheLeastThatIsRequired() {
        var schema = json("{'type':'object','required':['a','b','c','d'],'properties':{"
                + "'a':{'type':'string'},'b':{'type':'integer','minimum':2,'maximum':9},'c':{'type':'string','enum':['u','v']},"
                + "'d':{'type':'array','minItems':2,'maxItems':4,'items':{'type':'boolean'}},"
                + "'e':{'type':'string','default':'gut'},'f':{'type':'string'}}}");
        assertThat(Drawn.FORMS.initial(schema).toString())
                .isEqualTo(json("{'a':'','b':2,'c':'u','d':[false,false],'e':'gut'}")
                        .toString());
    }
}
