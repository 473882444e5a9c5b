//! Messages of the first stages: forbidden characters (`S1..`) and YAML itself (`Y0..`).

use super::{error, warning};
use crate::diagnostic::{Message, Words};

/// All of them, in the order of their codes.
pub(super) static ALL: &[&Message] = &[
    &CONTROL_CHARACTER,
    &INVISIBLE_CHARACTER,
    &PRIVATE_CHARACTER,
    &YAML_UNREADABLE,
    &YAML_UNCLOSED_QUOTE,
    &YAML_UNCLOSED_BRACKET,
    &YAML_IN_BRACKETS,
    &YAML_EXTRA_BRACKET,
    &YAML_TAB,
    &YAML_COLON,
    &YAML_NO_SPACE,
    &YAML_INDENTATION,
    &YAML_NO_KEY,
    &YAML_TEXT_AFTER_VALUE,
    &YAML_FIRST_CHARACTER,
    &YAML_ALIAS,
    &YAML_TAG,
    &YAML_ESCAPE,
    &YAML_DASH,
    &YAML_BLOCK_HEADER,
    &YAML_SECOND_DOCUMENT,
    &YAML_BARE_PLACEHOLDER,
    &YAML_MERGE_KEY,
    &YAML_KEY_NOT_TEXT,
    &YAML_KEY_TWICE,
    &YAML_TOO_DEEP,
    &YAML_TOO_LARGE,
    &YAML_CUT_BY_COMMENT,
    &YAML_ODD_INDENT,
    &YAML_WRONG_DASH,
    &YAML_DASH_WITHOUT_SPACE,
    &YAML_CURLY_QUOTES,
    &YAML_IN_CURLY_QUOTES,
    &YAML_FORGOTTEN_DASH,
    &YAML_DECIMAL_COMMA,
    &YAML_EMPTY_ITEM,
    &WORD_BULLET,
    &YAML_PATH_IN_QUOTES,
    &YAML_ODD_COLON,
    &CARRIAGE_RETURNS,
];

// --- Characters -------------------------------------------------------------------------

/// Arguments: the character as `U+0001`.
pub static CONTROL_CHARACTER: Message = error(
    "S101",
    "ký tự điều khiển {0} không được có trong văn bản",
    "the control character {0} is not allowed in a document",
    "xóa ký tự này; nó thường lọt vào khi chép từ chương trình khác",
    "delete it; it usually comes from text copied from another program",
);

/// Arguments: the character as `U+200B`.
pub static INVISIBLE_CHARACTER: Message = error(
    "S102",
    "ký tự ẩn {0}: không nhìn thấy nhưng làm hai chữ giống nhau thành khác nhau",
    "the invisible character {0} makes texts differ that look the same",
    "xóa ký tự này, hoặc gõ lại chữ ở chỗ này",
    "delete it, or type the word again",
);

/// Arguments: the character as `U+E001`.
pub static PRIVATE_CHARACTER: Message = error(
    "S103",
    "ký tự {0} thuộc vùng mã riêng của một phông chữ cũ",
    "the character {0} is a private code of an old font",
    "chuyển đoạn này sang Unicode (TCVN 6909:2001) hoặc gõ lại",
    "convert the passage to Unicode (TCVN 6909:2001) or type it again",
);

// --- YAML -------------------------------------------------------------------------------

/// No arguments.
pub static YAML_UNREADABLE: Message = error(
    "Y001",
    "từ chỗ này YAML không đọc được",
    "the YAML cannot be read from here on",
    "xem dấu câu ở dòng này và dòng trên; chữ có dấu đặc biệt thì đặt trong ngoặc kép",
    "look at the punctuation of this line and the one above; put a text with special characters in quotes",
);

/// No arguments.
pub static YAML_UNCLOSED_QUOTE: Message = error(
    "Y002",
    "dấu ngoặc kép mở ở đây không được đóng",
    "the quote that opens here is never closed",
    "thêm dấu đóng ở cuối giá trị; dấu ngoặc kép trong chữ viết là \\\" hoặc đặt cả giá trị trong '…'",
    "add the closing quote; write a quote inside the text as \\\" or put the whole value in '…'",
);

/// Arguments: the bracket, the one that closes it.
pub static YAML_UNCLOSED_BRACKET: Message = error(
    "Y003",
    "dấu `{0}` mở ở đây không được đóng",
    "the `{0}` that opens here is never closed",
    "thêm `{1}` ở cuối; nếu `{0}` là chữ thì đặt cả giá trị trong ngoặc kép",
    "add the `{1}`; if the `{0}` is text, put the whole value in quotes",
);

/// Label of [`YAML_UNCLOSED_BRACKET`].
pub static YAML_CAME_OUT: Words = Words {
    vi: "đến đây thì không còn hiểu được nữa",
    en: "here it stopped making sense",
};

/// No arguments.
pub static YAML_IN_BRACKETS: Message = error(
    "Y004",
    "dấu câu này không hợp với một danh sách trong ngoặc",
    "this character does not belong in a list in brackets",
    "giữa các mục là dấu phẩy và một dấu cách; mục có dấu phẩy, hai chấm hay ngoặc thì đặt trong ngoặc kép",
    "items are separated by a comma and a space; put an item that has a comma, colon or bracket in quotes",
);

/// Arguments: the bracket.
pub static YAML_EXTRA_BRACKET: Message = error(
    "Y005",
    "dấu `{0}` này không có dấu mở tương ứng",
    "this `{0}` closes nothing",
    "bỏ dấu này; nếu nó là chữ thì đặt cả giá trị trong ngoặc kép",
    "remove it; if it is text, put the whole value in quotes",
);

/// No arguments.
pub static YAML_TAB: Message = error(
    "Y006",
    "dấu tab không dùng được ở đây",
    "a tab is not allowed here",
    "thụt dòng và cách chữ bằng dấu cách",
    "indent and separate with spaces",
);

/// Arguments: the value in quotes.
pub static YAML_COLON: Message = error(
    "Y007",
    "dấu hai chấm trong chữ làm YAML hiểu nhầm là một khóa",
    "the colon makes a key of this text",
    "đặt cả giá trị trong ngoặc: {0}",
    "put the whole value in quotes: {0}",
);

/// Label of [`YAML_COLON`].
pub static YAML_COLON_VALUE: Words = Words {
    vi: "giá trị bắt đầu từ đây",
    en: "the value starts here",
};

/// No arguments.
pub static YAML_NO_SPACE: Message = error(
    "Y008",
    "sau dấu hai chấm của khóa thiếu một dấu cách",
    "the colon after a key needs a space after it",
    "viết `khóa: giá trị`",
    "write `key: value`",
);

/// No arguments.
pub static YAML_INDENTATION: Message = error(
    "Y009",
    "dòng này thụt vào không khớp với các dòng trên",
    "the indentation of this line does not fit the lines above",
    "các khóa cùng cấp thụt vào bằng nhau; mục con thụt sâu hơn khóa của nó",
    "indent keys of one level alike, and what belongs to a key deeper than the key",
);

/// No arguments.
pub static YAML_NO_KEY: Message = error(
    "Y010",
    "dòng này không có khóa",
    "this line has no key",
    "viết `khóa: giá trị`; nếu là phần tiếp của dòng trên thì thụt dòng này vào",
    "write `key: value`; if it continues the line above, indent it",
);

/// Arguments: the value in quotes.
pub static YAML_TEXT_AFTER_VALUE: Message = error(
    "Y011",
    "sau giá trị đã đóng ngoặc còn có chữ",
    "there is text after the closing quote of a value",
    "đặt cả giá trị trong một cặp ngoặc, kể cả phần này: {0}",
    "put the whole value in one pair of quotes, this part included: {0}",
);

/// Arguments: the character, the value in quotes.
pub static YAML_FIRST_CHARACTER: Message = error(
    "Y012",
    "một giá trị không thể bắt đầu bằng `{0}`",
    "a value cannot begin with `{0}`",
    "đặt cả giá trị trong ngoặc: {1}",
    "put the whole value in quotes: {1}",
);

/// Arguments: the mark as it was written.
pub static YAML_ALIAS: Message = error(
    "Y013",
    "`{0}`: dấu & và * ở đầu giá trị là neo và tham chiếu của YAML, ở đây không dùng",
    "`{0}`: & and * before a value are YAML anchors and aliases, which are not used here",
    "nếu là chữ thì đặt cả giá trị trong ngoặc kép; nếu là tham chiếu thì viết lại giá trị",
    "if it is text, put the whole value in quotes; if it is an alias, write the value again",
);

/// Arguments: the tag.
pub static YAML_TAG: Message = error(
    "Y014",
    "`{0}`: dấu ! ở đầu giá trị là thẻ kiểu của YAML, ở đây không dùng",
    "`{0}`: an ! before a value is a YAML tag, which is not used here",
    "nếu là chữ thì đặt cả giá trị trong ngoặc kép; nếu không thì bỏ đi",
    "if it is text, put the whole value in quotes; otherwise remove it",
);

/// No arguments.
pub static YAML_ESCAPE: Message = error(
    "Y015",
    "trong ngoặc kép này có dấu \\ đi với chữ mà YAML không hiểu",
    "in these quotes, a \\ is followed by something that YAML does not know",
    "viết \\\\ cho dấu \\, hoặc dùng ngoặc đơn '…' thay cho ngoặc kép",
    "write \\\\ for a \\, or use '…' instead of \"…\"",
);

/// No arguments.
pub static YAML_DASH: Message = error(
    "Y016",
    "dấu - của danh sách không đứng được ở đây",
    "a list's dash is not allowed here",
    "mỗi mục bắt đầu bằng `- ` trên dòng riêng, dưới khóa của danh sách",
    "each item starts with `- ` on a line of its own, below the key of the list",
);

/// No arguments.
pub static YAML_BLOCK_HEADER: Message = error(
    "Y017",
    "sau dấu | hoặc > chỉ được xuống dòng",
    "nothing may follow | or > on its line",
    "viết chữ từ dòng dưới, thụt vào; hoặc đặt cả giá trị trong ngoặc kép",
    "start the text on the next line, indented; or put the whole value in quotes",
);

/// No arguments.
pub static YAML_SECOND_DOCUMENT: Message = error(
    "Y018",
    "mỗi tệp chỉ có một văn bản, ở đây bắt đầu văn bản thứ hai",
    "a file holds one document, but a second one starts here",
    "tách phần sau `---` hoặc `...` sang tệp khác",
    "move what follows `---` or `...` to a file of its own",
);

/// Arguments: the value.
pub static YAML_BARE_PLACEHOLDER: Message = error(
    "Y019",
    "giá trị bắt đầu bằng {{ phải đặt trong ngoặc",
    "a value that begins with {{ needs quotes",
    "viết '{0}', kể cả phần chữ đi sau nếu có",
    "write '{0}', with the text after it, if there is any",
);

/// No arguments.
pub static YAML_MERGE_KEY: Message = error(
    "Y020",
    "khóa gộp `<<` của YAML không dùng ở đây",
    "YAML's merge key `<<` is not used here",
    "viết lại các khóa; hằng số của cơ quan thì để trong vanthu.yaml",
    "write the keys again; what all documents of an office share belongs in vanthu.yaml",
);

/// No arguments.
pub static YAML_KEY_NOT_TEXT: Message = error(
    "Y021",
    "khóa phải là một từ",
    "a key must be a word",
    "viết `khóa: giá trị`; dấu [ hoặc { ở đầu chữ thì đặt trong ngoặc kép",
    "write `key: value`; put a text that begins with [ or { in quotes",
);

/// Arguments: the key.
pub static YAML_KEY_TWICE: Message = error(
    "Y022",
    "khóa `{0}` viết hai lần",
    "the key `{0}` is given twice",
    "giữ lại một, hoặc gộp hai giá trị; nếu là hai mục của một danh sách thì đặt `- ` trước khóa đầu của mỗi mục",
    "keep one, or join the two values; if they are two items of a list, put `- ` before the first key of each",
);

/// Label of [`YAML_KEY_TWICE`].
pub static YAML_KEY_FIRST: Words = Words {
    vi: "lần đầu ở đây",
    en: "first here",
};

/// Arguments: the limit.
pub static YAML_TOO_DEEP: Message = error(
    "Y023",
    "các mục lồng nhau quá {0} cấp",
    "nested more than {0} levels deep",
    "bớt cấp lồng nhau",
    "nest less",
);

/// Arguments: the limit.
pub static YAML_TOO_LARGE: Message = error(
    "Y024",
    "tệp có quá {0} giá trị",
    "more than {0} values in one file",
    "chuyển các hàng của bảng lớn sang tệp CSV và dùng `tep`",
    "move the rows of large tables to a CSV file and name it with `tep`",
);

// --- What is typed instead of YAML --------------------------------------------------------

/// Arguments: what is lost.
pub static YAML_CUT_BY_COMMENT: Message = error(
    "Y025",
    "từ dấu # trở đi bị bỏ vì YAML coi là chú thích: `{0}`",
    "the text from the # on is lost, because YAML takes it for a comment: `{0}`",
    "nếu là chữ thì đặt cả giá trị trong ngoặc kép; nếu là chú thích thì viết ở dòng riêng phía trên, bắt đầu bằng `# `",
    "if it is text, put the whole value in quotes; if it is a comment, write it on a line of its own above, beginning with `# `",
);

/// Arguments: the character as `U+00A0`.
pub static YAML_ODD_INDENT: Message = error(
    "Y026",
    "dòng này thụt vào bằng ký tự {0}, YAML không coi là dấu cách",
    "this line is indented with the character {0}, which YAML does not accept as a space",
    "xóa chỗ thụt vào và gõ lại bằng phím cách; ký tự này thường lọt vào khi chép từ Word hay trang mạng",
    "delete the indentation and type it with the space bar; the character usually comes from Word or a web page",
);

/// Arguments: the character.
pub static YAML_WRONG_DASH: Message = error(
    "Y027",
    "`{0}` không phải là dấu gạch của danh sách",
    "`{0}` is not the dash of a list",
    "mỗi mục bắt đầu bằng `- ` (dấu trừ trên bàn phím và một dấu cách); nếu là chữ thì đặt cả giá trị trong ngoặc kép",
    "each item begins with `- ` (the minus key and a space); if it is text, put the whole value in quotes",
);

/// Arguments: the character.
pub static YAML_DASH_WITHOUT_SPACE: Message = error(
    "Y028",
    "sau dấu `{0}` của danh sách thiếu một dấu cách",
    "the `{0}` of a list needs a space after it",
    "mỗi mục bắt đầu bằng `- `; nếu là chữ thì đặt cả giá trị trong ngoặc kép",
    "each item begins with `- `; if it is text, put the whole value in quotes",
);

/// Arguments: the value in straight quotes.
pub static YAML_CURLY_QUOTES: Message = error(
    "Y029",
    "ngoặc kép cong của Word không bọc được giá trị, YAML vẫn cắt ở dấu phẩy và dấu hai chấm bên trong",
    "Word's curly quotes do not hold a value together: YAML splits it at the commas and colons inside",
    "dùng ngoặc thẳng: {0}; muốn in cả ngoặc cong thì đặt chúng bên trong ngoặc thẳng",
    "use straight quotes: {0}; to print the curly ones, put them inside the straight ones",
);

/// Arguments: the value without its quotes.
pub static YAML_IN_CURLY_QUOTES: Message = warning(
    "Y030",
    "ngoặc kép cong quanh cả giá trị sẽ được in ra: “{0}”",
    "the curly quotes around the whole value will be printed: “{0}”",
    "bỏ hai dấu ngoặc; nếu đúng là cần in thì đặt cả giá trị, kể cả ngoặc cong, trong '…'",
    "remove them; if they are to be printed, put the whole value with them in '…'",
);

/// No arguments.
pub static YAML_FORGOTTEN_DASH: Message = error(
    "Y031",
    "mục này của danh sách thiếu `- ` ở đầu",
    "this list item has no `- `",
    "mỗi mục bắt đầu bằng `- ` trên dòng riêng; nếu dòng này thuộc mục trên thì thụt vào sâu hơn dấu gạch",
    "each item begins with `- ` on a line of its own; if the line belongs to the item above, indent it deeper than the dash",
);

/// Arguments: the number as typed, the same with a space after its comma.
pub static YAML_DECIMAL_COMMA: Message = error(
    "Y032",
    "dấu phẩy trong `{0}` tách số thành hai mục: trong ngoặc, dấu phẩy ngăn các mục",
    "the comma of `{0}` splits the number in two: in brackets, commas separate the items",
    "đặt số trong ngoặc kép: \"{0}\"; nếu là nhiều mục thì viết dấu cách sau dấu phẩy: {1}",
    "put the number in quotes: \"{0}\"; if it is several items, put a space after the comma: {1}",
);

/// No arguments.
pub static YAML_EMPTY_ITEM: Message = error(
    "Y033",
    "trước dấu phẩy này không có gì",
    "there is nothing before this comma",
    "ô trống viết '' (hai dấu nháy); nếu thừa dấu phẩy thì bỏ đi",
    "write '' for an empty cell; remove the comma if it is not needed",
);

/// Arguments: the character as `U+F0B7`.
pub static WORD_BULLET: Message = error(
    "Y034",
    "dấu đầu dòng {0} chép từ Word, phông chữ khác không in được",
    "the bullet {0} was copied from Word, and other fonts cannot print it",
    "thay bằng `- ` (dấu trừ và một dấu cách)",
    "write `- ` (a minus and a space) instead",
);

/// Arguments: the path, the whole value in quotes that hold it.
pub static YAML_PATH_IN_QUOTES: Message = error(
    "Y130",
    "trong ngoặc kép, dấu \\ và chữ sau nó là một ký tự khác, nên `{0}` không được in như đã gõ",
    "in double quotes, a \\ and the letter after it mean another character, so `{0}` is not printed as typed",
    "dùng ngoặc đơn: {1}",
    "use single quotes: {1}",
);

/// Arguments: the key, the character as `U+FF1A`.
pub static YAML_ODD_COLON: Message = error(
    "Y131",
    "cạnh khóa `{0}` có ký tự {1}, không phải dấu hai chấm và dấu cách của bàn phím",
    "the character {1} beside the key `{0}` is not the colon and space of the keyboard",
    "xóa đoạn giữa khóa và giá trị rồi gõ lại `: `; ký tự này thường lọt vào khi chép từ Word hay trang mạng",
    "delete what is between the key and its value and type `: `; the character usually comes from Word or a web page",
);

/// No arguments.
pub static CARRIAGE_RETURNS: Message = error(
    "Y132",
    "các dòng của tệp kết thúc bằng ký tự CR, kiểu của máy Mac cũ",
    "the lines of this file end with the character CR, as on old Macs",
    "lưu lại tệp với kiểu xuống dòng LF hoặc CRLF",
    "save the file with line ends LF or CRLF",
);
