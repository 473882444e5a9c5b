//! Messages of the narrative: fragments (`N0..`), placeholders (`N1..`), markup (`N2..`).

use super::{error, warning};
use crate::diagnostic::{Message, Words};

/// All of them, in the order of their codes.
pub(super) static ALL: &[&Message] = &[
    &NO_FRAGMENT,
    &NOT_A_TEMPLATE,
    &BLOCK_NOT_CLOSED,
    &BLOCK_CLOSED_AS_OTHER,
    &TEMPLATE_TOO_DEEP,
    &TEMPLATE_TOO_LONG,
    &TAG_NOT_SUPPORTED,
    &CALLS_ITSELF,
    &FILLED_TOO_LONG,
    &NO_NAME,
    &BLANK_VALUE,
    &NOT_PRINTABLE,
    &NOT_A_LIST,
    &NO_HELPER,
    &HELPER_NEEDS_VALUES,
    &HELPER_OPTION,
    &HELPER_CHOICE,
    &HELPER_IS_BLOCK,
    &NOT_A_BLOCK,
    &NO_CITATION,
    &TOO_MANY_CITATIONS,
    &NOT_A_FIGURE,
    &NOT_A_COUNT,
    &NOT_A_DAY,
    &DIVIDED_BY_ZERO,
    &NO_SUCH_ENTRY,
    &HELPER_FAILED,
    &MARKUP_HEADING,
    &MARKUP_NUMBER,
    &MARKUP_BULLET,
    &MARKUP_QUOTE,
    &MARKUP_CODE,
    &MARKUP_INDENT,
    &MARKUP_LINK,
    &MARKUP_HTML,
    &MARKUP_TABLE,
    &MARKUP_RULE,
    &MARKUP_UNDERSCORE,
    &MARKUP_STAR,
    &LIST_TOO_DEEP,
    &ITEM_OF_PARAGRAPHS,
    &ITEM_WITHOUT_INDENT,
    &EMPTY_DASH,
    &ONE_PARAGRAPH,
    &MARKUP_FOOTNOTE,
    &MARKUP_SCRIPT,
    &MARKUP_STRIKE,
    &SINGLE_BRACES,
    &NO_ITEMS_HERE,
    &MELTED_LINES,
    &SEVERAL_ITEMS,
    &NUMBER_TYPED,
    &LIST_AS_TEXT,
    &DOCUMENT_TOO_LONG,
    &BREAK_IN_PATH,
    &BACKSLASH_AT_BRACES,
    &MELTED_IN_LINE,
    &BULLET_TYPED,
    &LABEL_TYPED,
    &PHRASE_TWICE,
    &ENTRIES_IN_ONE,
    &ARCHIVE_TWICE,
    &FILE_WITHOUT_NAME,
    &NO_DATA,
    &WRONG_SHEET,
    &BLANK_NUMBER,
];

/// Label at the value of the content file, or at the fragment's tag, that calls a fragment.
pub static CALLED_HERE: Words = Words {
    vi: "mẫu câu được gọi ở đây",
    en: "the fragment is called here",
};

// --- Fragments and their syntax ---------------------------------------------------------

/// Arguments: the fragment's name, the most similar ones.
pub static NO_FRAGMENT: Message = error(
    "N001",
    "không có mẫu câu “{0}”",
    "there is no fragment “{0}”",
    "gần nhất: {1}. Mẫu của cơ quan là tệp .hbs trong thư mục `templates/` cạnh tệp nội dung hoặc phía trên",
    "nearest: {1}. An office's own are .hbs files in a `templates/` folder beside the content file or above it",
);

/// No arguments.
pub static NOT_A_TEMPLATE: Message = error(
    "N002",
    "chỗ điền không đúng cú pháp",
    "a placeholder is malformed",
    "viết {{tên}}, {{hàm giá_trị}}, {{#if tên}}…{{/if}}; hai dấu ngoặc nhọn không phải chỗ điền thì viết \\{{",
    "write {{name}}, {{helper value}}, {{#if name}}…{{/if}}; to print two braces, write \\{{",
);

/// Arguments: the block's name.
pub static BLOCK_NOT_CLOSED: Message = error(
    "N003",
    "khối “{0}” mở ở đây không được đóng",
    "the block “{0}” that opens here is never closed",
    "thêm {{/{0}}} ở cuối khối",
    "add {{/{0}}} at the block's end",
);

/// Arguments: the block's name, that of the closing tag.
pub static BLOCK_CLOSED_AS_OTHER: Message = error(
    "N004",
    "khối “{0}” được đóng bằng “{1}”",
    "the block “{0}” is closed as “{1}”",
    "khối mở sau phải đóng trước; khối này đóng bằng {{/{0}}}",
    "the block that opened last closes first: close this one with {{/{0}}}",
);

/// No arguments.
pub static TEMPLATE_TOO_DEEP: Message = error(
    "N005",
    "các khối hoặc dấu ngoặc lồng nhau quá 16 tầng",
    "blocks or brackets are nested more than 16 levels deep",
    "tách phần bên trong thành mẫu câu riêng và gọi bằng {{> tên}}",
    "move the inner part to a fragment of its own and call it with {{> name}}",
);

/// No arguments.
pub static TEMPLATE_TOO_LONG: Message = error(
    "N006",
    "văn bản này có quá nhiều chỗ điền",
    "this text has too many placeholders",
    "tách thành nhiều mẫu câu nhỏ hơn",
    "split it into smaller fragments",
);

/// Arguments: the tag's form.
pub static TAG_NOT_SUPPORTED: Message = error(
    "N007",
    "không dùng được dạng {0}",
    "the form {0} is not supported",
    "chỉ dùng {{tên}}, {{hàm …}}, {{#if}}, {{#unless}}, {{#each}}, {{#with}} và {{> mẫu-câu}}",
    "use {{name}}, {{helper …}}, {{#if}}, {{#unless}}, {{#each}}, {{#with}} and {{> fragment}}",
);

/// Arguments: the fragment or citation.
pub static CALLS_ITSELF: Message = error(
    "N008",
    "“{0}” gọi lại chính nó, hoặc gọi nhau quá 16 tầng",
    "“{0}” calls itself, or calls are nested more than 16 levels deep",
    "bỏ lời gọi vòng",
    "remove the circular call",
);

/// No arguments.
pub static FILLED_TOO_LONG: Message = error(
    "N009",
    "văn bản sau khi điền quá dài",
    "the text becomes too long when filled in",
    "xem lại các khối {{#each}} lồng nhau và các mẫu câu gọi nhau",
    "look at nested {{#each}} blocks and at fragments that call one another",
);

/// The texts of one document together.
pub static DOCUMENT_TOO_LONG: Message = error(
    "N240",
    "văn bản có quá nhiều chỗ điền, hoặc quá dài sau khi điền; từ đây trở đi không điền nữa",
    "this document has too many placeholders, or becomes too long when filled in; nothing is filled in from here on",
    "xem lại các khối {{#each}} lồng nhau, chuyển bảng dài sang tệp số liệu, hoặc tách thành nhiều tệp",
    "look at nested {{#each}} blocks, move long tables to a data file, or split the document into several files",
);

// --- Names and helpers ------------------------------------------------------------------

/// Arguments: the name, the most similar known ones.
pub static NO_NAME: Message = error(
    "N101",
    "không có tên “{0}” để điền",
    "there is no name “{0}” to fill in",
    "gần nhất: {1}. Số liệu ghi trong `so_lieu`, hoặc trong `voi` cạnh `manh`",
    "nearest: {1}. Figures belong in `so_lieu`, or in `voi` beside `manh`",
);

/// Arguments: the names, and how many they are.
pub static NO_DATA: Message = error(
    "Y450",
    "không có số liệu nào cho các tên này ({1}): {0}",
    "the data does not have these figures ({1}): {0}",
    "mỗi hàng của một bảng là một văn bản thì thêm `tron: TỆP.xlsx` (hoặc chạy `vanthu merge` với `--rows`); không thì ghi số liệu trong `so_lieu`",
    "if each row of a table is to be a document, add `tron: FILE.xlsx` (or run `vanthu merge` with `--rows`); otherwise write the figures in `so_lieu`",
);

/// Arguments: the sheet that was taken, the names, the other sheets.
pub static WRONG_SHEET: Message = error(
    "S266",
    "trang tính “{0}” được lấy không có các cột này: {1}",
    "the sheet “{0}”, which is used, does not have these columns: {1}",
    "ghi rõ trang cần lấy: `trang: TÊN` trong tệp nội dung, hoặc `--sheet TÊN`; tệp còn {2}",
    "say which sheet is meant: `trang: NAME` in the content file, or `--sheet NAME`; the file also has {2}",
);

/// Arguments: the name.
pub static BLANK_VALUE: Message = error(
    "N102",
    "“{0}” còn để trống nên không điền được",
    "“{0}” is empty and cannot be filled in",
    "ghi giá trị, hoặc bọc chỗ điền trong {{#if {0}}}…{{/if}}",
    "give it a value, or wrap the placeholder in {{#if {0}}}…{{/if}}",
);

/// Arguments: the name.
pub static NOT_PRINTABLE: Message = error(
    "N103",
    "“{0}” là danh sách hoặc nhóm, không điền thẳng được",
    "“{0}” is a list or a group and cannot be filled in as it is",
    "điền từng mục bằng {{#each {0}}}…{{/each}} hoặc {{noi {0}}}; mục của nhóm viết {{{0}.tên}}",
    "fill in its items with {{#each {0}}}…{{/each}} or {{noi {0}}}; an item of a group is {{{0}.name}}",
);

/// Arguments: the name or value.
pub static NOT_A_LIST: Message = error(
    "N104",
    "“{0}” không phải là danh sách",
    "“{0}” is not a list",
    "ghi giá trị thành danh sách: [một, hai], hoặc mỗi mục một dòng `- `",
    "write the value as a list: [one, two], or each item on a line of its own after `- `",
);

/// Arguments: the helper, the most similar ones.
pub static NO_HELPER: Message = error(
    "N105",
    "không có hàm “{0}”",
    "there is no helper “{0}”",
    "gần nhất: {1}",
    "nearest: {1}",
);

/// Arguments: the helper, how many values were given, its usage.
pub static HELPER_NEEDS_VALUES: Message = error(
    "N106",
    "“{0}” không dùng được với {1} giá trị",
    "“{0}” cannot be used with {1} values",
    "cách dùng: {2}",
    "usage: {2}",
);

/// Arguments: the helper, the option, its usage.
pub static HELPER_OPTION: Message = error(
    "N107",
    "“{0}” không có tùy chọn “{1}”",
    "“{0}” has no option “{1}”",
    "cách dùng: {2}",
    "usage: {2}",
);

/// Arguments: the option, its value, the values that there are.
pub static HELPER_CHOICE: Message = error(
    "N108",
    "tùy chọn “{0}” không nhận giá trị “{1}”",
    "the option “{0}” does not take “{1}”",
    "dùng: {2}",
    "use: {2}",
);

/// Arguments: the name.
pub static HELPER_IS_BLOCK: Message = error(
    "N109",
    "“{0}” là khối, không phải hàm",
    "“{0}” is a block, not a helper",
    "viết {{#{0} …}}…{{/{0}}}",
    "write {{#{0} …}}…{{/{0}}}",
);

/// Arguments: the name, the blocks that there are.
pub static NOT_A_BLOCK: Message = error(
    "N110",
    "không có khối “{0}”",
    "there is no block “{0}”",
    "có: {1}. So sánh viết trong ngoặc: {{#if (eq a b)}}",
    "there are: {1}. Comparisons go in brackets: {{#if (eq a b)}}",
);

/// Arguments: the citation's key, the most similar ones.
pub static NO_CITATION: Message = error(
    "N111",
    "chưa định nghĩa văn bản viện dẫn “{0}”",
    "the cited document “{0}” is not defined",
    "thêm vào `vien_dan`. Gần nhất: {1}",
    "add it to `vien_dan`. Nearest: {1}",
);

/// Arguments: how many there may be.
pub static TOO_MANY_CITATIONS: Message = error(
    "N112",
    "quá {0} văn bản viện dẫn",
    "more than {0} cited documents",
    "bỏ những văn bản không dùng tới trong `vien_dan`",
    "remove from `vien_dan` what is not used",
);

/// Arguments: the value.
pub static NOT_A_FIGURE: Message = error(
    "N113",
    "“{0}” không phải là số",
    "“{0}” is not a number",
    "viết 1234567,5 hoặc 1.234.567,5",
    "write 1234567,5 or 1.234.567,5",
);

/// Arguments: the value.
pub static NOT_A_COUNT: Message = error(
    "N114",
    "“{0}” không phải là số nguyên từ 0 trở lên",
    "“{0}” is not a whole number of 0 or more",
    "dùng {{so}} cho số có phần lẻ hoặc số âm",
    "use {{so}} for a number with a fraction or below zero",
);

/// Arguments: the value.
pub static NOT_A_DAY: Message = error(
    "N115",
    "“{0}” không phải là ngày có trong lịch",
    "“{0}” is not a valid date",
    "viết 2023-03-24 hoặc 24/3/2023; chưa biết ngày thì viết 2023-03",
    "write 2023-03-24 or 24/3/2023; 2023-03 while the day is not known",
);

/// No arguments.
pub static DIVIDED_BY_ZERO: Message = error(
    "N116",
    "không tính được tỷ lệ phần trăm của một tổng không dùng làm mẫu số được",
    "a percentage of this total cannot be worked out",
    "tổng phải khác 0; bọc chỗ điền trong {{#if tổng}} nếu tổng có thể bằng 0",
    "the total must not be 0; wrap the placeholder in {{#if total}} where it may be",
);

/// Arguments: the item's name or number.
pub static NO_SUCH_ENTRY: Message = error(
    "N117",
    "không có mục “{0}” trong giá trị này",
    "this value has no item “{0}”",
    "mục của danh sách đếm từ 0; mục của nhóm gọi bằng tên",
    "items of a list are numbered from 0; items of a group have names",
);

/// Arguments: the engine's message.
pub static HELPER_FAILED: Message = error(
    "N118",
    "chỗ điền này không tính được: {0}",
    "this placeholder cannot be worked out: {0}",
    "xem lại tên hàm và các giá trị của nó",
    "check the helper's name and its values",
);

// --- Markup -----------------------------------------------------------------------------

/// No arguments.
pub static MARKUP_HEADING: Message = error(
    "N201",
    "lời văn không chứa được tiêu đề (`#`, hoặc gạch dưới bằng `---`, `===`)",
    "a heading (`#`, or underlined with `---`, `===`) is not allowed in a narrative text",
    "dùng khóa `muc` để công cụ đánh số và trình bày; dấu # thường viết \\#",
    "use the key `muc`, which is numbered and laid out; to print the character, write \\#",
);

/// No arguments.
pub static MARKUP_NUMBER: Message = error(
    "N202",
    "lời văn không chứa được danh sách đánh số gõ tay",
    "a list numbered by hand is not allowed in a narrative text",
    "dùng `muc`, `khoan`, `diem` để công cụ đánh số; nếu số là lời văn thì viết `1\\.`",
    "use `muc`, `khoan`, `diem`, which are numbered; where the number is part of the text, write `1\\.`",
);

/// No arguments.
pub static MARKUP_BULLET: Message = error(
    "N203",
    "gạch đầu dòng chỉ viết bằng `-`",
    "items begin with `-` only",
    "viết `- `; mục con lùi vào hai dấu cách và cũng viết `- `, công cụ in thành dấu cộng",
    "write `- `; an item below another is indented by two spaces and begins with `- ` too, printed as a plus",
);

/// No arguments.
pub static MARKUP_QUOTE: Message = error(
    "N204",
    "lời văn không chứa được đoạn trích `>`",
    "a quotation `>` is not allowed in a narrative text",
    "bỏ dấu `>`; dấu lớn hơn ở đầu dòng viết \\>",
    "remove the `>`; to print one at the start of a line, write \\>",
);

/// No arguments.
pub static MARKUP_CODE: Message = error(
    "N205",
    "lời văn không chứa được đoạn mã trong dấu ` hoặc ~~~",
    "code in ` or ~~~ is not allowed in a narrative text",
    "bỏ các dấu này; dấu huyền thường viết \\`",
    "remove the marks; to print a backtick, write \\`",
);

/// No arguments.
pub static MARKUP_INDENT: Message = error(
    "N206",
    "đoạn văn lùi vào bốn dấu cách trở lên",
    "a paragraph is indented by four spaces or more",
    "bỏ dấu cách ở đầu dòng; công cụ tự thụt đầu dòng",
    "remove the spaces; the first line is indented automatically",
);

/// No arguments.
pub static MARKUP_LINK: Message = error(
    "N207",
    "lời văn không chứa được liên kết hay hình ảnh",
    "a link or picture is not allowed in a narrative text",
    "viết địa chỉ như chữ thường; dấu ngoặc vuông thường viết \\[",
    "write the address as plain text; to print a bracket, write \\[",
);

/// No arguments.
pub static MARKUP_HTML: Message = error(
    "N208",
    "lời văn không chứa được thẻ HTML",
    "HTML is not allowed in a narrative text",
    "dùng **đậm**, *nghiêng*; dấu nhỏ hơn viết \\<",
    "use **bold**, *italic*; to print the character, write \\<",
);

/// No arguments.
pub static MARKUP_TABLE: Message = error(
    "N209",
    "lời văn không chứa được bảng",
    "a table is not allowed in a narrative text",
    "dùng khóa `bang`",
    "use the key `bang`",
);

/// No arguments.
pub static MARKUP_RULE: Message = error(
    "N210",
    "lời văn không chứa được đường kẻ",
    "a horizontal rule is not allowed in a narrative text",
    "bỏ dòng này",
    "remove the line",
);

/// No arguments.
pub static MARKUP_UNDERSCORE: Message = error(
    "N211",
    "chữ nghiêng và chữ đậm không viết bằng dấu gạch dưới",
    "italic and bold are not written with underscores",
    "viết *nghiêng*, **đậm**; dấu gạch dưới thường viết \\_",
    "write *italic*, **bold**; to print an underscore, write \\_",
);

/// No arguments.
pub static MARKUP_STAR: Message = error(
    "N212",
    "dấu * này không có cặp",
    "this * has no partner",
    "dấu mở đứng sát chữ sau nó, dấu đóng sát chữ trước nó; dấu sao thường viết \\*",
    "put the opening one right before a word and the closing one right after a word; to print a star, write \\*",
);

/// No arguments.
pub static LIST_TOO_DEEP: Message = error(
    "N213",
    "gạch đầu dòng lồng nhau quá hai tầng",
    "items are nested more than two levels deep",
    "dùng `muc` hoặc `diem` cho tầng trên, hoặc gộp tầng dưới vào câu",
    "use `muc` or `diem` for the upper level, or make the lowest part of the sentence",
);

/// No arguments.
pub static ITEM_OF_PARAGRAPHS: Message = error(
    "N214",
    "một gạch đầu dòng chỉ gồm một đoạn",
    "an item has one paragraph only",
    "bỏ dòng trống, hoặc viết đoạn này từ đầu dòng để nó đứng sau danh sách",
    "remove the empty line, or begin the paragraph at the margin so that it follows the list",
);

/// No arguments.
pub static ITEM_WITHOUT_INDENT: Message = error(
    "N215",
    "dòng này nối vào gạch đầu dòng ở trên",
    "this line continues the item above it",
    "nếu đúng thế thì lùi vào hai dấu cách; nếu là đoạn mới thì để một dòng trống phía trên",
    "if that is meant, indent it by two spaces; if it is a new paragraph, leave an empty line above",
);

/// No arguments.
pub static EMPTY_DASH: Message = error(
    "N216",
    "gạch đầu dòng không có chữ",
    "this item is empty",
    "viết nội dung, hoặc bỏ dấu `-`",
    "write the item, or remove its `-`",
);

/// A text of one paragraph has several.
pub static ONE_PARAGRAPH: Message = error(
    "N217",
    "chỗ này chỉ chứa được một đoạn văn",
    "only one paragraph is allowed here",
    "bỏ các dòng trống; muốn xuống dòng thì đặt `\\` ở cuối dòng trước",
    "remove the empty lines; a `\\` at the end of a line breaks it",
);

/// No arguments.
pub static MARKUP_FOOTNOTE: Message = error(
    "N218",
    "lời văn không chứa được chú thích cuối trang `[^…]`",
    "a footnote `[^…]` is not allowed in a narrative text",
    "viết chú thích trong ngoặc đơn ngay sau chữ; dấu ngoặc vuông thường viết \\[",
    "write the note in brackets after the word; to print a bracket, write \\[",
);

/// No arguments.
pub static MARKUP_SCRIPT: Message = error(
    "N219",
    "chỉ số trên, chỉ số dưới không viết bằng dấu ^ và ~",
    "raised and lowered characters are not written with ^ and ~",
    "gõ thẳng ký tự: m², m³, CO₂, H₂O; dấu ^ và ~ thường viết \\^, \\~",
    "type the character itself: m², m³, CO₂, H₂O; to print ^ or ~, write \\^, \\~",
);

/// No arguments.
pub static MARKUP_STRIKE: Message = error(
    "N220",
    "lời văn không chứa được chữ gạch ngang `~~…~~` hay chữ tô nền `==…==`",
    "struck-out `~~…~~` or highlighted `==…==` words are not allowed in a narrative text",
    "xóa hẳn chữ gạch ngang, bỏ các dấu này; dấu thường viết \\~ và \\=",
    "delete the struck-out words, or remove the marks; to print them, write \\~ and \\=",
);

/// Arguments: what is there.
pub static SINGLE_BRACES: Message = error(
    "N221",
    "`{0}` sẽ được in nguyên như thế: chỗ điền viết bằng hai dấu ngoặc nhọn",
    "`{0}` would be printed as it is: a placeholder has two braces on each side",
    "viết {{{1}}}; nếu đúng là chữ cần in thì viết \\{ ở đầu, thay «…» bằng “…”",
    "write {{{1}}}; if it is to be printed like this, write \\{ at its start, “…” instead of «…»",
);

/// A text of one paragraph has items.
pub static NO_ITEMS_HERE: Message = error(
    "N222",
    "chỗ này chỉ chứa được một đoạn văn, không có gạch đầu dòng",
    "only one paragraph is allowed here, without items",
    "nối các dòng thành một câu. Muốn in dấu `-` thì viết `\\-`, và đặt `\\` ở cuối mỗi dòng trước để xuống dòng",
    "join the lines into one sentence. To print a dash, write `\\-`, and put a `\\` at the end of each line before it to break the line",
);

// --- Text typed as in Word ----------------------------------------------------------------

/// Arguments: the line, how many such lines the paragraph has.
pub static MELTED_LINES: Message = warning(
    "N223",
    "dòng “{0}” sẽ in liền vào dòng trên thành một đoạn (đoạn này có {1} dòng như thế)",
    "the line “{0}” would be printed in one paragraph with the line above (lines like it here: {1})",
    "viết văn bản dưới dấu `|`, để một dòng trống phía trên mỗi đoạn mới, hoặc viết `- ` ở đầu dòng nếu là gạch đầu dòng; nếu đúng là một đoạn thì nối các dòng lại",
    "write the text below `|`, leave an empty line above each new paragraph, or begin the line with `- ` if it is an item; if it is one paragraph, join the lines",
);

/// Arguments: the key, the second of the lines.
pub static SEVERAL_ITEMS: Message = warning(
    "N224",
    "một mục của `{0}` gồm nhiều dòng, sẽ in liền thành một: dòng sau là “{1}”",
    "an item of `{0}` has several lines, which are printed as one: the next is “{1}”",
    "viết mỗi dòng thành một mục, bắt đầu bằng `- `; nếu đúng là một mục thì nối các dòng thành một",
    "make each line an item of its own that begins with `- `; if it is one item, join the lines",
);

/// Arguments: the number as typed.
pub static NUMBER_TYPED: Message = warning(
    "N225",
    "“{0}” do công cụ tự đánh, gõ thêm thì in hai lần",
    "“{0}” would be printed twice: the tool adds the number",
    "bỏ “{0}” ở đầu",
    "remove “{0}”",
);

/// Arguments: the key.
pub static LIST_AS_TEXT: Message = error(
    "N226",
    "dấu | (hoặc >) sau `{0}` biến danh sách ở dưới thành một đoạn chữ",
    "the | (or >) after `{0}` turns the list below into text",
    "bỏ dấu | (hoặc >) sau khóa, giữ nguyên các dòng `- `",
    "remove the | (or >) after the key and leave the lines with `- ` as they are",
);

/// No arguments.
pub static BREAK_IN_PATH: Message = error(
    "N241",
    "dấu \\ ở cuối dòng là dấu xuống dòng, nên không được in trong đường dẫn này",
    "a \\ at the end of a line breaks the line, so it is not printed in this path",
    "viết `\\\\` để in dấu \\ ở cuối dòng, hoặc nối dòng dưới vào dòng này",
    "write `\\\\` to print a \\ at the end of the line, or join the line below to this one",
);

/// No arguments.
pub static BACKSLASH_AT_BRACES: Message = error(
    "N242",
    "dấu \\ ngay trước {{ không được in",
    "a \\ right before {{ is not printed",
    "ghi cả đường dẫn vào một khóa của `so_lieu`, rồi điền bằng {{tên khóa}}",
    "write the whole path in a key of `so_lieu` and insert it with {{key}}",
);

/// Arguments: the line, how many lines are like it.
pub static MELTED_IN_LINE: Message = warning(
    "N243",
    "dòng “{0}” sẽ in liền vào dòng trên: chỗ này chỉ chứa được một đoạn",
    "the line “{0}” is printed in one paragraph with the line above: only one paragraph is allowed here",
    "nối các dòng thành một câu, hoặc đặt `\\` ở cuối dòng trên để xuống dòng (văn bản viết dưới dấu `|`)",
    "join the lines into one sentence, or put a `\\` at the end of the line above to break it (in a text below `|`)",
);

/// Arguments: the bullet.
pub static BULLET_TYPED: Message = warning(
    "N244",
    "đề mục bắt đầu bằng dấu đầu dòng “{0}”, sẽ in ngay sau số của đề mục",
    "the heading begins with the bullet “{0}”, which would be printed right after its number",
    "bỏ “{0}” ở đầu",
    "remove “{0}”",
);

/// Arguments: the label or mark as typed, the key.
pub static LABEL_TYPED: Message = warning(
    "N245",
    "“{0}” trong `{1}` sẽ in thừa: nhãn, số thứ tự và dấu đầu dòng do công cụ tự in",
    "“{0}” in `{1}` would be printed twice: the tool prints labels, numbers and bullets",
    "bỏ “{0}”",
    "remove “{0}”",
);

/// Arguments: the phrase, the key.
pub static PHRASE_TWICE: Message = warning(
    "N246",
    "“{0}” gõ hai lần liền nhau trong `{1}`",
    "“{0}” is repeated in `{1}`",
    "bỏ một lần",
    "remove one of them",
);

/// Arguments: the key, the second item.
pub static ENTRIES_IN_ONE: Message = warning(
    "N247",
    "một mục của `{0}` gồm nhiều mục nối bằng dấu chấm phẩy: mục sau là “{1}”",
    "an item of `{0}` is several items joined by a semicolon: the next is “{1}”",
    "viết mỗi mục trên một dòng riêng, bắt đầu bằng `- `",
    "write each one on a line of its own that begins with `- `",
);

/// Arguments: the item.
pub static ARCHIVE_TWICE: Message = warning(
    "N248",
    "mục “{0}” của `noi_nhan` in thêm một dòng Lưu, ngoài dòng in từ `luu`",
    "the item “{0}” of `noi_nhan` prints a second archive line beside that of `luu`",
    "bỏ mục này; nơi lưu ghi ở `luu`",
    "remove this item; the archive line is written in `luu`",
);

/// Arguments: the file.
pub static FILE_WITHOUT_NAME: Message = error(
    "N249",
    "`voi` nhận các khóa có tên, còn tệp “{0}” ở đây không có tên",
    "`voi` takes named keys, but the file “{0}” has no name here",
    "đặt tên cho tệp: `voi: { ds: { tep: {0} } }`, rồi dùng {{#each ds}} trong mẫu câu",
    "name it: `voi: { ds: { tep: {0} } }`, and use {{#each ds}} in the fragment",
);

/// Arguments: the number as typed.
pub static BLANK_NUMBER: Message = warning(
    "Y451",
    "văn bản viện dẫn còn để trống số hoặc ký hiệu: “{0}”",
    "a cited document has no number or no symbol yet: “{0}”",
    "điền số, ký hiệu và ngày của văn bản đó",
    "write the number, symbol and date of that document",
);
