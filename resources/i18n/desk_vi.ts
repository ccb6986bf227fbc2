<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>AccountsCard</name>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Mật khẩu ban đầu</translation>
    </message>
    <message>
        <source>Tab goes from button to button, Space presses.</source>
        <translation>Tab chuyển nút, phím cách để bấm.</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>Thêm tài khoản</translation>
    </message>
    <message>
        <source>First password of {name}. Hand it over now; it is not shown again.</source>
        <translation>Mật khẩu ban đầu của {name}. Hãy giao ngay, sẽ không hiện lại.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã khóa</translation>
    </message>
    <message>
        <source>ended by the centre</source>
        <translation>trung tâm đã chấm dứt</translation>
    </message>
    <message>
        <source>begins on {day}</source>
        <translation>có hiệu lực từ {day}</translation>
    </message>
    <message>
        <source>waits for a first password</source>
        <translation>chờ mật khẩu đầu tiên</translation>
    </message>
    <message>
        <source>of this desk</source>
        <translation>riêng của quầy</translation>
    </message>
    <message>
        <source>the centre means somebody else</source>
        <translation>tại trung tâm, tên này là của người khác</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Cấp mật khẩu mới</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Really close?</source>
        <translation>Khóa thật?</translation>
    </message>
</context>
<context>
    <name>AccountsController</name>
    <message>
        <source>The account {name} is closed. Open again lets it in.</source>
        <translation>Đã khóa tài khoản {name}. Bấm Mở khóa để dùng lại.</translation>
    </message>
    <message>
        <source>The account {name} is open again, with the password it had.</source>
        <translation>Đã mở khóa tài khoản {name}, mật khẩu như cũ.</translation>
    </message>
</context>
<context>
    <name>ActForm</name>
    <message>
        <source>Happened on</source>
        <translation>Thực hiện lúc</translation>
    </message>
    <message>
        <source>Why it is entered late</source>
        <translation>Lý do ghi muộn</translation>
    </message>
    <message>
        <source>Pick papers: Alt+↓</source>
        <translation>Chọn giấy tờ: Alt+↓</translation>
    </message>
    <message>
        <source>Often said: Alt+↓</source>
        <translation>Lý do hay dùng: Alt+↓</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Cần nhập mục này.</translation>
    </message>
    <message>
        <source>Name at least one paper.</source>
        <translation>Cần ghi ít nhất một giấy tờ.</translation>
    </message>
    <message>
        <source>Enter a sum such as 35.000.</source>
        <translation>Nhập số tiền, ví dụ 35.000.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Way of the result</source>
        <translation>Hình thức nhận kết quả</translation>
    </message>
    <message>
        <source>Unusual, but allowed: the same key confirms it.</source>
        <translation>Có điểm khác thường nhưng được phép: bấm lại phím này để xác nhận.</translation>
    </message>
    <message>
        <source>To the reason</source>
        <translation>Đến ô lý do</translation>
    </message>
    <message>
        <source>Somebody else owns it</source>
        <translation>Người khác là chủ hồ sơ</translation>
    </message>
    <message>
        <source>Somebody has authorised</source>
        <translation>Có người ủy quyền</translation>
    </message>
    <message>
        <source>day</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>giờ</translation>
    </message>
    <message>
        <source>{field}, day</source>
        <translation>{field}, ngày</translation>
    </message>
    <message>
        <source>{field}, hour</source>
        <translation>{field}, giờ</translation>
    </message>
    <message>
        <source>This ends the dossier and cannot be taken back.</source>
        <translation>Việc này kết thúc hồ sơ và không hoàn tác được.</translation>
    </message>
    <message>
        <source>Late: papers are asked for within three working days of reception. The history says so.</source>
        <translation>Trễ: yêu cầu bổ sung phải thông báo trong 3 ngày làm việc từ khi tiếp nhận. Lịch sử hồ sơ sẽ ghi rõ.</translation>
    </message>
    <message>
        <source>Late: the apology goes out at least one day before the appointment. The history says so.</source>
        <translation>Trễ: phải xin lỗi trước ngày hẹn trả ít nhất 1 ngày. Lịch sử hồ sơ sẽ ghi rõ.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>To the unit</source>
        <translation>Chuyển đến đơn vị</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>Giấy tờ cần bổ sung (mỗi dòng một loại)</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Kệ</translation>
    </message>
    <message>
        <source>Waiting for another agency</source>
        <translation>Chờ cơ quan khác</translation>
    </message>
    <message>
        <source>Waiting for a payment to the State</source>
        <translation>Chờ thực hiện nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Ngày hẹn mới</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Đồng ý giải quyết</translation>
    </message>
    <message>
        <source>Refused, with a written answer</source>
        <translation>Không giải quyết, có văn bản trả lời</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Number of the result</source>
        <translation>Số của kết quả</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Ngày ký</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Mã bưu gửi</translation>
    </message>
    <message>
        <source>Charge of the post</source>
        <translation>Cước bưu chính</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>Ngày phát</translation>
    </message>
    <message>
        <source>Shelf (empty: none)</source>
        <translation>Kệ (để trống: bỏ khỏi kệ)</translation>
    </message>
    <message>
        <source>Unit or person</source>
        <translation>Đơn vị hoặc người thực hiện</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Another cause</source>
        <translation>Nguyên nhân khác</translation>
    </message>
    <message>
        <source>Too many dossiers</source>
        <translation>Quá nhiều hồ sơ</translation>
    </message>
    <message>
        <source>Another agency answered late</source>
        <translation>Cơ quan phối hợp trả lời chậm</translation>
    </message>
    <message>
        <source>Complicated dossier</source>
        <translation>Hồ sơ phức tạp</translation>
    </message>
    <message>
        <source>On the applicant's side</source>
        <translation>Do phía người nộp</translation>
    </message>
    <message>
        <source>System or network</source>
        <translation>Do hệ thống hoặc mạng</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Nguyên nhân</translation>
    </message>
    <message>
        <source>Papers are asked for once only: name every paper. The term stands still.</source>
        <translation>Chỉ được yêu cầu bổ sung một lần: ghi đủ mọi giấy tờ. Thời hạn tạm dừng tính.</translation>
    </message>
    <message>
        <source>The whole term starts anew now.</source>
        <translation>Thời hạn giải quyết được tính lại từ đầu kể từ bây giờ.</translation>
    </message>
    <message>
        <source>The citizen had 15 days and did not bring the papers.</source>
        <translation>Đã quá 15 ngày mà công dân không bổ sung hồ sơ.</translation>
    </message>
    <message>
        <source>The term stands still until it is resumed.</source>
        <translation>Thời hạn tạm dừng tính cho đến khi tiếp tục giải quyết.</translation>
    </message>
    <message>
        <source>The working minutes of the pause are added to the appointment.</source>
        <translation>Số phút làm việc đã tạm dừng được cộng vào thời điểm hẹn trả.</translation>
    </message>
    <message>
        <source>One new appointment only. The head of the agency signs the letter.</source>
        <translation>Chỉ được hẹn lại một lần. Thủ trưởng cơ quan ký phiếu xin lỗi.</translation>
    </message>
    <message>
        <source>A wrong result is corrected within three working days.</source>
        <translation>Kết quả sai được sửa trong 03 ngày làm việc.</translation>
    </message>
    <message>
        <source>Given to the wrong person, or brought back by the post: the result lies ready here again.</source>
        <translation>Trả nhầm người, hoặc bưu chính chuyển hoàn: kết quả lại sẵn sàng trả tại quầy.</translation>
    </message>
    <message>
        <source>Without a unit or person it goes where the process says.</source>
        <translation>Để trống thì chuyển theo quy trình đã đặt.</translation>
    </message>
    <message>
        <source>What stood there before stays readable. Papers printed from now on show the corrected data; the appointment stays.</source>
        <translation>Nội dung cũ vẫn xem lại được. Giấy in từ nay mang thông tin đã sửa; ngày hẹn giữ nguyên.</translation>
    </message>
    <message>
        <source>A clerk needs a second person: a supervisor or administrator types his user name and password here.</source>
        <translation>Cán bộ tiếp nhận cần người thứ hai: người phụ trách hoặc quản trị gõ tên đăng nhập và mật khẩu tại đây.</translation>
    </message>
    <message>
        <source>The unit has the papers from now on.</source>
        <translation>Từ bây giờ đơn vị giữ hồ sơ giấy.</translation>
    </message>
</context>
<context>
    <name>ActPanel</name>
    <message>
        <source>{count} dossiers</source>
        <translation>{count} hồ sơ</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Việc làm</translation>
    </message>
    <message>
        <source>Leave for now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>It happened earlier</source>
        <translation>Đã làm từ trước</translation>
    </message>
    <message>
        <source>What you were typing is kept.</source>
        <translation>Nội dung đang gõ được giữ.</translation>
    </message>
    <message>
        <source>It happens now</source>
        <translation>Làm bây giờ</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Hand over</source>
        <translation>Chuyển xử lý</translation>
    </message>
    <message>
        <source>Confirm the hand-over</source>
        <translation>Xác nhận bàn giao</translation>
    </message>
    <message>
        <source>The unit sends it back</source>
        <translation>Đơn vị trả lại</translation>
    </message>
    <message>
        <source>Recall the hand-over</source>
        <translation>Thu hồi bàn giao</translation>
    </message>
    <message>
        <source>Ask for papers</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Papers are complete</source>
        <translation>Đã bổ sung đủ</translation>
    </message>
    <message>
        <source>Close, papers did not come</source>
        <translation>Đóng, không bổ sung</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Từ chối giải quyết</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Tiếp tục giải quyết</translation>
    </message>
    <message>
        <source>Apology, new date</source>
        <translation>Xin lỗi, hẹn lại</translation>
    </message>
    <message>
        <source>Result is here</source>
        <translation>Đã có kết quả</translation>
    </message>
    <message>
        <source>Correct the result</source>
        <translation>Sửa kết quả sai</translation>
    </message>
    <message>
        <source>Return the result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Take the result back</source>
        <translation>Nhận lại kết quả</translation>
    </message>
    <message>
        <source>Give to the post</source>
        <translation>Giao bưu chính</translation>
    </message>
    <message>
        <source>The post delivered it</source>
        <translation>Bưu chính đã phát</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút hồ sơ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng giải quyết</translation>
    </message>
    <message>
        <source>Papers are back from the unit</source>
        <translation>Đơn vị đã chuyển lại giấy tờ</translation>
    </message>
    <message>
        <source>Give the papers back</source>
        <translation>Trả lại giấy tờ</translation>
    </message>
    <message>
        <source>Collect the fee</source>
        <translation>Thu phí, lệ phí</translation>
    </message>
    <message>
        <source>Give the fee back</source>
        <translation>Hoàn phí, lệ phí</translation>
    </message>
    <message>
        <source>Note the receipt</source>
        <translation>Ghi biên lai</translation>
    </message>
    <message>
        <source>Void the code</source>
        <translation>Hủy mã hồ sơ</translation>
    </message>
    <message>
        <source>Put on a shelf</source>
        <translation>Xếp lên kệ</translation>
    </message>
    <message>
        <source>Next step of the process</source>
        <translation>Chuyển bước tiếp</translation>
    </message>
    <message>
        <source>Explain the lateness</source>
        <translation>Giải trình quá hạn</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Correct what was typed</source>
        <translation>Sửa thông tin đã nhập</translation>
    </message>
    <message>
        <source>Done by mistake, taken back at once</source>
        <translation>Làm nhầm, hoàn tác ngay</translation>
    </message>
    <message>
        <source>{act}: %n dossier(s)</source>
        <translation>{act}: %n hồ sơ</translation>
    </message>
    <message>
        <source>{act}: {code}</source>
        <translation>{act}: {code}</translation>
    </message>
    <message>
        <source>Only before the result is decided ({article}).</source>
        <translation>Chỉ làm được khi chưa có kết quả giải quyết ({article}).</translation>
    </message>
    <message>
        <source>Only until the result is returned ({article}).</source>
        <translation>Chỉ khi chưa trả kết quả ({article}).</translation>
    </message>
    <message>
        <source>Only when it stands so: {states} ({article}).</source>
        <translation>Chỉ làm được khi hồ sơ: {states} ({article}).</translation>
    </message>
</context>
<context>
    <name>ActsCard</name>
    <message>
        <source>What can be done</source>
        <translation>Việc làm được</translation>
    </message>
    <message>
        <source>Ends the dossier</source>
        <translation>Kết thúc hồ sơ</translation>
    </message>
    <message numerus="yes">
        <source>Not possible now: %n act(s)</source>
        <translation>
            <numerusform>Chưa làm được: %n việc</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdminController</name>
    <message>
        <source>Your password was changed.</source>
        <translation>Đã đổi mật khẩu của bạn.</translation>
    </message>
</context>
<context>
    <name>AdminPage</name>
    <message>
        <source>Administration</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Máy này</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>appearance</source>
        <translation>giao diện</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>in ấn</translation>
    </message>
    <message>
        <source>check a paper</source>
        <translation>kiểm tra giấy</translation>
    </message>
</context>
<context>
    <name>AppointmentBox</name>
    <message>
        <source>Appointment</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>Vì sao ngày này?</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>tại {place}</translation>
    </message>
    <message>
        <source>The date appears once the procedure is chosen.</source>
        <translation>Chọn thủ tục để có ngày hẹn trả.</translation>
    </message>
    <message>
        <source>Result at once</source>
        <translation>Trả kết quả ngay</translation>
    </message>
    <message>
        <source>No appointment</source>
        <translation>Không hẹn ngày</translation>
    </message>
</context>
<context>
    <name>ArrivedFace</name>
    <message>
        <source>Scan the dossier whose result came back</source>
        <translation>Quét hồ sơ có kết quả về</translation>
    </message>
    <message>
        <source>What is typed at the right stays for the next one.</source>
        <translation>Nội dung nhập bên phải được giữ lại cho hồ sơ sau.</translation>
    </message>
    <message>
        <source>Came in this turn</source>
        <translation>Kết quả về trong lượt này</translation>
    </message>
    <message>
        <source>Record the result</source>
        <translation>Ghi nhận kết quả</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Count the number up</source>
        <translation>Tự tăng số kết quả</translation>
    </message>
    <message>
        <source>Record at the scan</source>
        <translation>Quét là ghi ngay</translation>
    </message>
    <message>
        <source>Print today's list</source>
        <translation>In danh sách hôm nay</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Lưu danh sách</translation>
    </message>
    <message>
        <source>came in this turn</source>
        <translation>đã về trong lượt này</translation>
    </message>
    <message>
        <source>Code of the dossier, without a scanner</source>
        <translation>Mã hồ sơ, khi không có máy quét</translation>
    </message>
    <message>
        <source>Code, then Enter</source>
        <translation>Mã hồ sơ, rồi Enter</translation>
    </message>
    <message>
        <source>record</source>
        <translation>ghi nhận</translation>
    </message>
    <message>
        <source>count up</source>
        <translation>tự tăng số</translation>
    </message>
    <message>
        <source>telephone numbers</source>
        <translation>số điện thoại</translation>
    </message>
    <message>
        <source>No result can be recorded</source>
        <translation>Chưa ghi được kết quả</translation>
    </message>
    <message>
        <source>{code} was not recorded.</source>
        <translation>Hồ sơ {code} chưa được ghi.</translation>
    </message>
    <message>
        <source>Ctrl+Enter records it.</source>
        <translation>Bấm Ctrl+Enter để ghi nhận.</translation>
    </message>
    <message>
        <source>Result of</source>
        <translation>Kết quả của</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Đã ghi nhận</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Số {number}</translation>
    </message>
    <message>
        <source>{count} dossiers have this number</source>
        <translation>{count} hồ sơ cùng số này</translation>
    </message>
    <message>
        <source>Type the whole code of the one you mean.</source>
        <translation>Nhập đầy đủ mã của hồ sơ cần ghi.</translation>
    </message>
    <message>
        <source>Nothing came in this turn yet.</source>
        <translation>Lượt này chưa có kết quả nào. Quét hồ sơ để bắt đầu.</translation>
    </message>
    <message>
        <source>Scan a dossier first.</source>
        <translation>Quét hồ sơ trước đã.</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Leave</source>
        <translation>Để sau</translation>
    </message>
</context>
<context>
    <name>BehindList</name>
    <message>
        <source>Dossiers behind the number</source>
        <translation>Hồ sơ của con số</translation>
    </message>
    <message>
        <source>back to the report</source>
        <translation>về báo cáo</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>No dossier stands behind this number.</source>
        <translation>Không có hồ sơ nào sau con số này.</translation>
    </message>
</context>
<context>
    <name>BoardScreen</name>
    <message>
        <source>The day</source>
        <translation>Trong ngày</translation>
    </message>
    <message>
        <source>Print the daily list</source>
        <translation>In danh sách ngày</translation>
    </message>
    <message>
        <source>back to what is due</source>
        <translation>về danh sách hạn</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Received by the hour</source>
        <translation>Tiếp nhận theo giờ</translation>
    </message>
    <message>
        <source>more</source>
        <translation>xem thêm</translation>
    </message>
    <message>
        <source>another chart</source>
        <translation>biểu đồ khác</translation>
    </message>
    <message>
        <source>its table</source>
        <translation>dạng bảng</translation>
    </message>
    <message>
        <source>counts and lists</source>
        <translation>số đếm, danh sách</translation>
    </message>
    <message>
        <source>open a list</source>
        <translation>mở danh sách</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>left to do</source>
        <translation>việc còn lại</translation>
    </message>
</context>
<context>
    <name>Book</name>
    <message>
        <source>closed {at}, {name}</source>
        <translation>đóng {at}, {name}</translation>
    </message>
    <message>
        <source>no entry yet</source>
        <translation>chưa có số nào</translation>
    </message>
    <message>
        <source>written in now</source>
        <translation>đang ghi</translation>
    </message>
    <message>
        <source>no. {first} to {last}</source>
        <translation>số {first} đến {last}</translation>
    </message>
    <message>
        <source>Close volume {volume} of {year}, entries {first} to {last}? It cannot be opened again; what is entered late goes into the next volume, once the year is over nowhere. The next dossier is entry {next} of volume {following}. Print the volume, have it signed and sealed.</source>
        <translation>Đóng quyển {volume} năm {year}, từ số {first} đến số {last}? Quyển đã đóng không mở lại được; hồ sơ nhập muộn ghi vào quyển tiếp theo, hết năm thì không ghi được nữa. Hồ sơ tiếp theo là số {next} của quyển {following}. Sau đó in quyển, trình ký và đóng dấu giáp lai.</translation>
    </message>
    <message>
        <source>number without a dossier</source>
        <translation>số không có hồ sơ</translation>
    </message>
    <message>
        <source>voided: {reason}</source>
        <translation>hủy: {reason}</translation>
    </message>
    <message>
        <source>no appointment</source>
        <translation>không hẹn</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>tại quầy</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>qua bưu điện</translation>
    </message>
    <message>
        <source>electronically</source>
        <translation>trực tuyến</translation>
    </message>
</context>
<context>
    <name>BookFace</name>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Tổ chức, cá nhân</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Các số trong sổ</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Quyển</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Các quyển</translation>
    </message>
    <message>
        <source>Close the volume</source>
        <translation>Đóng quyển</translation>
    </message>
    <message>
        <source>Print these entries</source>
        <translation>In các số này</translation>
    </message>
    <message>
        <source>Save as a spreadsheet</source>
        <translation>Lưu bảng tính</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>which entries</source>
        <translation>chọn số</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>xem trước</translation>
    </message>
    <message>
        <source>No entry with these numbers in the book of this year.</source>
        <translation>Sổ năm này không có số nào trong khoảng đó.</translation>
    </message>
    <message>
        <source>{entries} entries, {voided} voided</source>
        <translation>{entries} số, {voided} số hủy</translation>
    </message>
    <message>
        <source>the last {shown} are shown, paper and file have all</source>
        <translation>hiện {shown} số cuối, bản in và tệp có đủ</translation>
    </message>
    <message>
        <source>The head of the counter or the administrator closes the book.</source>
        <translation>Người phụ trách hoặc quản trị đóng sổ.</translation>
    </message>
    <message>
        <source>There is no entry in the open volume.</source>
        <translation>Quyển đang ghi chưa có số nào.</translation>
    </message>
    <message>
        <source>register book {year}, {first} to {last}</source>
        <translation>sổ theo dõi {year}, số {first} đến {last}</translation>
    </message>
    <message>
        <source>register-{year}-{first}-{last}.xlsx</source>
        <translation>so-theo-doi-{year}-{first}-{last}.xlsx</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
</context>
<context>
    <name>BookKeeping</name>
    <message>
        <source>Volume {volume} of {year} is closed: entries {first} to {last}.</source>
        <translation>Đã đóng quyển {volume} năm {year}: từ số {first} đến số {last}.</translation>
    </message>
    <message>
        <source>Nothing was entered in this book on these days.</source>
        <translation>Những ngày này sổ không ghi số nào.</translation>
    </message>
</context>
<context>
    <name>BulkPanel</name>
    <message>
        <source>Which paper</source>
        <translation>Loại giấy tờ</translation>
    </message>
    <message>
        <source>What was not printed, and why</source>
        <translation>Giấy tờ không in được và lý do</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Đóng</translation>
    </message>
    <message numerus="yes">
        <source>Print for %n dossier(s)</source>
        <translation>
            <numerusform>In cho %n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing {number} of {count}</source>
        <translation>Đang in {number}/{count}</translation>
    </message>
    <message>
        <source>{count} of {all} are in the print queue.</source>
        <translation>Đã đưa {count}/{all} bản vào hàng đợi in.</translation>
    </message>
    <message>
        <source>about %n second(s) left</source>
        <translation>còn khoảng %n giây</translation>
    </message>
    <message>
        <source>%n were not asked for.</source>
        <translation>Đã dừng, còn %n hồ sơ chưa in.</translation>
    </message>
</context>
<context>
    <name>Business</name>
    <message>
        <source>received</source>
        <translation>mới tiếp nhận</translation>
    </message>
    <message>
        <source>being processed</source>
        <translation>đang giải quyết</translation>
    </message>
    <message>
        <source>waiting for papers</source>
        <translation>chờ bổ sung</translation>
    </message>
    <message>
        <source>waiting for a payment</source>
        <translation>chờ nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>tạm dừng</translation>
    </message>
    <message>
        <source>result is here</source>
        <translation>đã có kết quả</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>đã trả</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>đã rút</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>closed, not supplemented</source>
        <translation>đã đóng do không bổ sung</translation>
    </message>
</context>
<context>
    <name>CashDesk</name>
    <message>
        <source>cash</source>
        <translation>tiền mặt</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>chuyển khoản</translation>
    </message>
    <message>
        <source>receipt {form} {series} no. {number} of {day}</source>
        <translation>biên lai {form} {series} số {number} ngày {day}</translation>
    </message>
    <message>
        <source>Taken less given back is the net</source>
        <translation>Thu trừ trả lại bằng số còn lại</translation>
    </message>
    <message>
        <source>The agencies add up to the cash book</source>
        <translation>Tổng các cơ quan khớp sổ thu</translation>
    </message>
    <message>
        <source>This period and late entries add up</source>
        <translation>Kỳ này và ghi bổ sung cộng đủ</translation>
    </message>
    <message>
        <source>Cash and transfers add up</source>
        <translation>Tiền mặt và chuyển khoản cộng đủ</translation>
    </message>
    <message>
        <source>The agencies add up</source>
        <translation>Các cơ quan cộng đủ</translation>
    </message>
    <message>
        <source>late, for before</source>
        <translation>bổ sung kỳ trước</translation>
    </message>
    <message>
        <source>It balances</source>
        <translation>Khớp</translation>
    </message>
    <message>
        <source>{amount} too much</source>
        <translation>Thừa {amount}</translation>
    </message>
    <message>
        <source>{amount} missing</source>
        <translation>Thiếu {amount}</translation>
    </message>
</context>
<context>
    <name>CashPart</name>
    <message>
        <source>Handed over</source>
        <translation>Khách đưa</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Thối lại</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Vừa đủ</translation>
    </message>
    <message>
        <source>Type the sum in đồng, for example 50.000.</source>
        <translation>Nhập số tiền bằng đồng, ví dụ 50.000.</translation>
    </message>
    <message>
        <source>{missing} are missing.</source>
        <translation>Còn thiếu {missing}.</translation>
    </message>
</context>
<context>
    <name>CashScreen</name>
    <message>
        <source>Fees</source>
        <translation>Thu phí</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Thu phí</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Ngăn tiền</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Quyết toán</translation>
    </message>
    <message>
        <source>collect</source>
        <translation>thu phí</translation>
    </message>
    <message>
        <source>drawer</source>
        <translation>ngăn tiền</translation>
    </message>
    <message>
        <source>settlement</source>
        <translation>quyết toán</translation>
    </message>
</context>
<context>
    <name>Central</name>
    <message>
        <source>The centre answers at {listen}. Database: {database}.</source>
        <translation>Hệ thống trung tâm đang trả lời tại {listen}. Cơ sở dữ liệu: {database}.</translation>
    </message>
    <message>
        <source>embedded, for trying out only</source>
        <translation>kèm theo chương trình, chỉ để dùng thử</translation>
    </message>
    <message>
        <source>the one that was named</source>
        <translation>theo địa chỉ đã cho</translation>
    </message>
    <message>
        <source>The site {site} can enrol its desks now.</source>
        <translation>Bộ phận Một cửa {site} đã có thể đăng ký các quầy.</translation>
    </message>
    <message>
        <source>Code of lane {lane} at {site}, good for one desk and 24 hours: {code}</source>
        <translation>Mã đăng ký dải số {lane} tại {site}, dùng cho một quầy trong 24 giờ: {code}</translation>
    </message>
    <message>
        <source>Nothing more is taken from the desk {desk}; what it sends is kept as evidence.</source>
        <translation>Không nhận gì thêm từ quầy {desk}; những gì quầy này gửi được giữ lại làm chứng cứ.</translation>
    </message>
    <message>
        <source>A new timeline began: {timeline}. The desks send by themselves what is missing.</source>
        <translation>Đã mở dòng thời gian mới: {timeline}. Các quầy sẽ tự gửi lại phần còn thiếu.</translation>
    </message>
    <message>
        <source>Access of {name} at {site}, shown only this once: {token}</source>
        <translation>Mã truy cập của {name} tại {site}, chỉ hiện một lần này: {token}</translation>
    </message>
    <message>
        <source>{name} has no access any more.</source>
        <translation>{name} không còn quyền truy cập.</translation>
    </message>
    <message>
        <source>Taken in. Carry the answer back to the desk: {place}</source>
        <translation>Đã nhận. Hãy mang tệp trả lời về quầy: {place}</translation>
    </message>
    <message>
        <source>Published: {number}. Sites: {sites}. Desks receive it with their next exchange.</source>
        <translation>Đã ban hành: {number}. Đơn vị: {sites}. Các quầy nhận được ở lần đồng bộ kế tiếp.</translation>
    </message>
    <message>
        <source>{id}  {site}, {key} {name}, desk {desk}: {answer}</source>
        <translation>{id}  {site}, {key} {name}, quầy {desk}: {answer}</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>chờ quyết định</translation>
    </message>
    <message>
        <source>Accepted and published.</source>
        <translation>Đã chấp nhận và ban hành.</translation>
    </message>
    <message>
        <source>Declined: {why}</source>
        <translation>Không chấp nhận: {why}</translation>
    </message>
    <message>
        <source>Centre {centre}, timeline {timeline}</source>
        <translation>Trung tâm {centre}, dòng thời gian {timeline}</translation>
    </message>
    <message>
        <source>Whole. Sites: {sites}; lines: {lines}; rows that equal their replay: {rows}.</source>
        <translation>Toàn vẹn. Số Bộ phận Một cửa: {sites}; số dòng: {lines}; số bản ghi khớp khi dựng lại: {rows}.</translation>
    </message>
    <message>
        <source>Events: {events}; dossiers: {dossiers}; flags: {flags}</source>
        <translation>Sự kiện: {events}; hồ sơ: {dossiers}; cờ cảnh báo: {flags}</translation>
    </message>
    <message>
        <source>{site}, {agency}, {day}, lane {lane}: {first} to {last}</source>
        <translation>{site}, {agency}, ngày {day}, dải số {lane}: từ {first} đến {last}</translation>
    </message>
    <message>
        <source>without a hole</source>
        <translation>liên tục, không thiếu số</translation>
    </message>
    <message>
        <source>voided: {voids}; left out by a restored copy: {left_out}; not explained: {holes}</source>
        <translation>đã hủy: {voids}; bỏ qua do khôi phục bản sao: {left_out}; chưa giải thích được: {holes}</translation>
    </message>
    <message>
        <source>its desk has sealed other numbers</source>
        <translation>quầy đã chốt dãy số khác</translation>
    </message>
    <message>
        <source>{site}: lines {lines}, desks {desks}, last heard of {last}, flags {flags}</source>
        <translation>{site}: {lines} dòng, {desks} quầy, liên lạc lần cuối {last}, {flags} cờ cảnh báo</translation>
    </message>
    <message>
        <source>{sha256}  {when}  {site}, desk {desk}: {reason}, chain {chain}, epoch {epoch}, from line {first} on; {size} bytes, {kept}; {seen}</source>
        <translation>{sha256}  {when}  {site}, quầy {desk}: {reason}, chuỗi {chain}, thời kỳ {epoch}, từ dòng {first}; {size} byte, {kept}; {seen}</translation>
    </message>
    <message>
        <source>a second live copy of the desk</source>
        <translation>có bản sao thứ hai của quầy cùng hoạt động</translation>
    </message>
    <message>
        <source>the desk was revoked</source>
        <translation>quầy đã bị thu hồi</translation>
    </message>
    <message>
        <source>kept whole</source>
        <translation>giữ toàn bộ</translation>
    </message>
    <message>
        <source>only its signed head is kept</source>
        <translation>chỉ giữ phần đầu có chữ ký</translation>
    </message>
    <message>
        <source>nobody has looked at it</source>
        <translation>chưa ai xem</translation>
    </message>
    <message>
        <source>looked at by {by}, {when}: {why}</source>
        <translation>{by} đã xem, {when}: {why}</translation>
    </message>
    <message>
        <source>Signed by the desk {desk}: lines {first} to {last} of epoch {epoch}, hash {head}</source>
        <translation>Quầy {desk} đã ký: dòng {first} đến {last} của thời kỳ {epoch}, mã băm {head}</translation>
    </message>
    <message>
        <source>Saved in {place}: {bytes} bytes, {kept}. Personal data may be in it: keep it locked away.</source>
        <translation>Đã lưu vào {place}: {bytes} byte, {kept}. Tệp có thể chứa dữ liệu cá nhân: hãy cất giữ cẩn mật.</translation>
    </message>
    <message>
        <source>Its alarm has ended; everything is kept.</source>
        <translation>Đã tắt cảnh báo; mọi dữ liệu vẫn được giữ.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Không có gì.</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Enter shows the table.</source>
        <translation>Enter: xem dạng bảng.</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Check a paper</source>
        <translation>Kiểm tra giấy</translation>
    </message>
    <message>
        <source>Put the cursor here and scan the QR of the paper, then Enter.</source>
        <translation>Đặt con trỏ vào đây rồi quét mã QR trên giấy, sau đó Enter.</translation>
    </message>
    <message>
        <source>{form} of {code}</source>
        <translation>{form} của hồ sơ {code}</translation>
    </message>
    <message>
        <source>Issued {moment}</source>
        <translation>Cấp lúc {moment}</translation>
    </message>
    <message>
        <source>Appointment {moment}</source>
        <translation>Hẹn trả {moment}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Citizen</source>
        <translation>Công dân</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Doanh nghiệp</translation>
    </message>
    <message>
        <source>State agency</source>
        <translation>Cơ quan nhà nước</translation>
    </message>
    <message>
        <source>Other organisation</source>
        <translation>Tổ chức khác</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Tại quầy</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Qua bưu chính</translation>
    </message>
    <message>
        <source>Public post</source>
        <translation>Bưu chính công ích</translation>
    </message>
    <message>
        <source>Electronic copy</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>Thu ngay</translation>
    </message>
    <message>
        <source>Pay later</source>
        <translation>Thu sau</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Miễn</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tiền mặt</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Chuyển khoản</translation>
    </message>
</context>
<context>
    <name>ClosedDoor</name>
    <message>
        <source>The desk cannot be opened</source>
        <translation>Không mở được quầy</translation>
    </message>
    <message>
        <source>One-stop counter</source>
        <translation>Quầy Một cửa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ClosedDrawer</name>
    <message>
        <source>Or the sum alone</source>
        <translation>Hoặc chỉ ghi tổng số</translation>
    </message>
    <message>
        <source>Print the closing sheet again</source>
        <translation>In lại phiếu chốt</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Mở ngăn tiền</translation>
    </message>
    <message>
        <source>{amount} in cash was taken while no drawer was open. It is added to this one.</source>
        <translation>{amount} tiền mặt đã thu khi chưa mở ngăn, được cộng vào ngăn này.</translation>
    </message>
    <message>
        <source>No drawer has been closed at this desk yet.</source>
        <translation>Quầy này chưa đóng ngăn tiền lần nào.</translation>
    </message>
    <message>
        <source>Drawer {number}, closed {at} by {name}
Counted {total}, expected {expected}
{verdict}</source>
        <translation>Ngăn số {number}, {name} đóng lúc {at}
Đếm được {total}, theo sổ {expected}
{verdict}</translation>
    </message>
    <message>
        <source>Type the sum in đồng, for example 500.000.</source>
        <translation>Nhập số tiền bằng đồng, ví dụ 500.000.</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Tiền đầu ca</translation>
    </message>
    <message>
        <source>The drawer before</source>
        <translation>Lần đóng trước</translation>
    </message>
    <message>
        <source>The drawer begins with</source>
        <translation>Ngăn mở với</translation>
    </message>
</context>
<context>
    <name>CollectFace</name>
    <message>
        <source>Scan a receipt or a code</source>
        <translation>Quét giấy hẹn hoặc mã hồ sơ</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Dossiers with a fee to collect</source>
        <translation>Hồ sơ còn phải thu phí</translation>
    </message>
    <message>
        <source>To collect: {count}</source>
        <translation>Chờ thu: {count}</translation>
    </message>
    <message>
        <source>Nobody has a fee to pay.</source>
        <translation>Không còn hồ sơ nào phải thu phí.</translation>
    </message>
    <message>
        <source>Press Enter, then scan again or type the code.</source>
        <translation>Bấm Enter, rồi quét lại hoặc gõ mã.</translation>
    </message>
    <message>
        <source>Found meanwhile</source>
        <translation>Đã tìm thấy hồ sơ quét sau</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>Chờ thu</translation>
    </message>
</context>
<context>
    <name>Collecting</name>
    <message>
        <source>Several dossiers have this number</source>
        <translation>Nhiều hồ sơ trùng số này</translation>
    </message>
    <message>
        <source>No such dossier here</source>
        <translation>Không có hồ sơ này tại quầy</translation>
    </message>
    <message>
        <source>This code cannot be read</source>
        <translation>Không đọc được mã này</translation>
    </message>
    <message>
        <source>{code}: collected {amount} by transfer.</source>
        <translation>{code}: đã thu {amount} qua chuyển khoản.</translation>
    </message>
    <message>
        <source>{code}: collected {amount} in cash, give back {change}.</source>
        <translation>{code}: đã thu {amount} tiền mặt, thối lại {change}.</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Sheet</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <source>Headings in line</source>
        <translation>Dòng tiêu đề</translation>
    </message>
    <message>
        <source>What the columns tell</source>
        <translation>Mỗi cột của tệp là thông tin gì</translation>
    </message>
    <message>
        <source>Filled from before: a file with the same headings was imported.</source>
        <translation>Điền từ lần trước: đã từng nhập tệp có cùng các tiêu đề này.</translation>
    </message>
    <message>
        <source>Choose the column of the file that tells this.</source>
        <translation>Hãy chọn cột của tệp có thông tin này.</translation>
    </message>
    <message>
        <source>(not in the file)</source>
        <translation>(tệp không có)</translation>
    </message>
    <message>
        <source>Not read: {headings}</source>
        <translation>Cột không dùng: {headings}</translation>
    </message>
</context>
<context>
    <name>ComponentsBox</name>
    <message>
        <source>Papers of the dossier</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>set(s)</source>
        <translation>bộ</translation>
    </message>
    <message>
        <source>Number of sets</source>
        <translation>Số bộ hồ sơ</translation>
    </message>
    <message>
        <source>The papers appear once the procedure is chosen.</source>
        <translation>Chọn thủ tục để có danh mục giấy tờ.</translation>
    </message>
    <message>
        <source>papers: {here} / {needed}</source>
        <translation>{here} / {needed} giấy tờ</translation>
    </message>
    <message>
        <source>originals: {originals}, copies: {copies}</source>
        <translation>{originals} bản chính, {copies} bản sao</translation>
    </message>
</context>
<context>
    <name>ComponentsTable</name>
    <message>
        <source>Complete</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Đã xem</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nộp sau</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <source>Not submitted</source>
        <translation>Không nộp</translation>
    </message>
    <message>
        <source>Shown for comparison, given back at once</source>
        <translation>xuất trình để đối chiếu, trả lại ngay</translation>
    </message>
    <message>
        <source>not needed where the data can be looked up</source>
        <translation>không phải nộp nếu khai thác được dữ liệu</translation>
    </message>
    <message>
        <source>the applicant will bring it</source>
        <translation>người nộp hẹn mang đến sau</translation>
    </message>
    <message>
        <source>secret, never scanned</source>
        <translation>tài liệu mật, không quét</translation>
    </message>
    <message>
        <source>type copies and pages here: the fee counts them</source>
        <translation>nhập số bản sao và số trang ở đây để tính phí</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Bản chính</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Pages each</source>
        <translation>Số trang</translation>
    </message>
</context>
<context>
    <name>ComponentsView</name>
    <message>
        <source>Checklist of papers</source>
        <translation>Danh mục giấy tờ</translation>
    </message>
</context>
<context>
    <name>ConfirmationPage</name>
    <message>
        <source>Received</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>Vì sao ngày này?</translation>
    </message>
    <message>
        <source>recorded {recorded}, received {received}</source>
        <translation>ghi lúc {recorded}, nhận lúc {received}</translation>
    </message>
</context>
<context>
    <name>ConfirmationSide</name>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Open dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu tệp PDF</translation>
    </message>
    <message>
        <source>Ask for a rating</source>
        <translation>Mời đánh giá</translation>
    </message>
    <message>
        <source>Same person, other procedure</source>
        <translation>Cùng người, thủ tục khác</translation>
    </message>
    <message>
        <source>Same procedure, other person</source>
        <translation>Cùng thủ tục, người khác</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Người kế tiếp</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Chưa đồng bộ</translation>
    </message>
    <message>
        <source>Recorded safely on this machine.</source>
        <translation>Đã ghi chắc chắn tại máy này.</translation>
    </message>
    <message>
        <source>No receipt is printed</source>
        <translation>Không in giấy hẹn</translation>
    </message>
    <message>
        <source>Receipt, 2 copies</source>
        <translation>Giấy tiếp nhận và hẹn trả, 2 liên</translation>
    </message>
    <message>
        <source>Try to print again</source>
        <translation>Thử in lại</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>In giấy hẹn</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Đã in</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Đang in</translation>
    </message>
    <message>
        <source>Not printed yet.</source>
        <translation>Chưa in được.</translation>
    </message>
    <message>
        <source>Exempt from fees</source>
        <translation>Được miễn phí, lệ phí</translation>
    </message>
    <message>
        <source>The province has not set the fee yet</source>
        <translation>Chưa có mức thu do tỉnh quy định</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Không phải nộp phí</translation>
    </message>
    <message>
        <source>{amount} to be paid later</source>
        <translation>Sẽ thu {amount}</translation>
    </message>
    <message>
        <source>{amount} paid in cash</source>
        <translation>Đã thu {amount} tiền mặt</translation>
    </message>
    <message>
        <source>{amount} paid by transfer</source>
        <translation>Đã thu {amount} chuyển khoản</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Bản in</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
</context>
<context>
    <name>Confirmed</name>
    <message>
        <source>A needed paper was missing.</source>
        <translation>Còn thiếu giấy tờ phải nộp.</translation>
    </message>
    <message>
        <source>The pages were not counted; the fee is that of one page a copy.</source>
        <translation>Chưa đếm số trang; phí tạm tính mỗi bản một trang.</translation>
    </message>
    <message>
        <source>The fee is unusually high.</source>
        <translation>Phí, lệ phí cao bất thường.</translation>
    </message>
    <message>
        <source>The numbers of the desk were used up; the number is provisional.</source>
        <translation>Đã hết số được cấp cho quầy; số này là số tạm.</translation>
    </message>
    <message>
        <source>The result goes by post and there is no telephone number.</source>
        <translation>Trả kết quả qua bưu chính mà không có số điện thoại.</translation>
    </message>
    <message>
        <source>A name has digits in it.</source>
        <translation>Họ tên có chữ số.</translation>
    </message>
    <message>
        <source>A name has a single letter.</source>
        <translation>Họ tên chỉ có một chữ cái.</translation>
    </message>
    <message>
        <source>A birth date lies in the future.</source>
        <translation>Ngày sinh ở tương lai.</translation>
    </message>
    <message>
        <source>A telephone number is of unusual length.</source>
        <translation>Số điện thoại có độ dài khác thường.</translation>
    </message>
    <message>
        <source>An e-mail address does not look like one.</source>
        <translation>Địa chỉ thư điện tử không đúng dạng.</translation>
    </message>
    <message>
        <source>The check digit of a tax code is wrong.</source>
        <translation>Mã số thuế sai số kiểm tra.</translation>
    </message>
    <message>
        <source>An identity number stood with another name at an earlier dossier.</source>
        <translation>Số định danh đã đi với họ tên khác ở một hồ sơ trước.</translation>
    </message>
    <message>
        <source>An identity number begins with no known province.</source>
        <translation>Số định danh có mã tỉnh không tồn tại.</translation>
    </message>
    <message>
        <source>An identity number says born in the future.</source>
        <translation>Số định danh cho năm sinh ở tương lai.</translation>
    </message>
    <message>
        <source>An identity number does not go with the sex entered.</source>
        <translation>Số định danh không khớp với giới tính đã nhập.</translation>
    </message>
    <message>
        <source>An identity number does not go with the birth date entered.</source>
        <translation>Số định danh không khớp với ngày sinh đã nhập.</translation>
    </message>
    <message>
        <source>Something unusual was confirmed.</source>
        <translation>Đã xác nhận một điều khác thường.</translation>
    </message>
</context>
<context>
    <name>Corrected</name>
    <message>
        <source>{field} of the applicant</source>
        <translation>{field} của người nộp</translation>
    </message>
    <message>
        <source>{field} of the owner</source>
        <translation>{field} của chủ hồ sơ</translation>
    </message>
    <message>
        <source>{field} of the principal</source>
        <translation>{field} của người ủy quyền</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>đối tượng</translation>
    </message>
    <message>
        <source>name</source>
        <translation>họ tên</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>số định danh</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>ngày sinh</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>giới tính</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>số điện thoại</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>thư điện tử</translation>
    </message>
    <message>
        <source>address</source>
        <translation>địa chỉ</translation>
    </message>
    <message>
        <source>authorisation</source>
        <translation>giấy ủy quyền</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>chủ hồ sơ</translation>
    </message>
    <message>
        <source>principal</source>
        <translation>người ủy quyền</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>trích yếu</translation>
    </message>
    <message>
        <source>way of the result</source>
        <translation>hình thức nhận kết quả</translation>
    </message>
    <message>
        <source>citizen</source>
        <translation>công dân</translation>
    </message>
    <message>
        <source>enterprise</source>
        <translation>doanh nghiệp</translation>
    </message>
    <message>
        <source>state agency</source>
        <translation>cơ quan nhà nước</translation>
    </message>
    <message>
        <source>other organisation</source>
        <translation>tổ chức khác</translation>
    </message>
    <message>
        <source>male</source>
        <translation>nam</translation>
    </message>
    <message>
        <source>female</source>
        <translation>nữ</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>tại quầy</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>qua bưu chính công ích</translation>
    </message>
    <message>
        <source>electronically</source>
        <translation>bản điện tử</translation>
    </message>
    <message>
        <source>{field} ({before} → {after})</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
</context>
<context>
    <name>CountGrid</name>
    <message>
        <source>Pieces of {value}</source>
        <translation>Số tờ {value}</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>{n} returned</source>
        <translation>{n} đã trả</translation>
    </message>
    <message>
        <source>{n} at once</source>
        <translation>{n} chuyển ngay</translation>
    </message>
    <message>
        <source>longest %n day(s)</source>
        <translation>đến %n ngày</translation>
    </message>
    <message>
        <source>{n} over 15 days</source>
        <translation>{n} quá 15 ngày</translation>
    </message>
    <message>
        <source>+ {n} by post</source>
        <translation>+ {n} bưu chính</translation>
    </message>
    <message>
        <source>{n} on the way</source>
        <translation>{n} chưa ký nhận</translation>
    </message>
</context>
<context>
    <name>DayCharts</name>
    <message>
        <source>Received by the hour</source>
        <translation>Tiếp nhận theo giờ</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>{hour} h</source>
        <translation>{hour} giờ</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Nothing received today yet</source>
        <translation>Hôm nay chưa tiếp nhận hồ sơ nào</translation>
    </message>
    <message>
        <source>On time, of those solved in the week</source>
        <translation>Đúng hạn trên số đã giải quyết trong tuần</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Tuần</translation>
    </message>
    <message>
        <source>{first} – {last}, {part} of {whole} solved</source>
        <translation>{first} – {last}, {part}/{whole} hồ sơ đã giải quyết</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>Nothing solved in these weeks</source>
        <translation>Chưa có hồ sơ được giải quyết trong các tuần này</translation>
    </message>
    <message>
        <source>Open dossiers by age</source>
        <translation>Đang giải quyết theo mức độ quá hạn</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Trong hạn</translation>
    </message>
    <message>
        <source>Waiting for the citizen</source>
        <translation>Chờ công dân</translation>
    </message>
    <message>
        <source>Late today</source>
        <translation>Quá hạn trong ngày</translation>
    </message>
    <message>
        <source>More than 30 days late</source>
        <translation>Quá hạn trên 30 ngày</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>Quá hạn {days} ngày</translation>
    </message>
    <message>
        <source>Open dossiers by field</source>
        <translation>Đang giải quyết theo lĩnh vực</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Không có hồ sơ đang giải quyết</translation>
    </message>
</context>
<context>
    <name>DayEnd</name>
    <message>
        <source>Changed since the signature</source>
        <translation>Thay đổi sau khi chốt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Việc đã ghi</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người ghi</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>The day has not been signed off yet.</source>
        <translation>Ngày này chưa chốt lần nào.</translation>
    </message>
    <message>
        <source>Nothing was changed since the day was signed off.</source>
        <translation>Từ khi chốt không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Before signing off</source>
        <translation>Trước khi chốt ngày</translation>
    </message>
    <message>
        <source>Witness of the journal</source>
        <translation>Dấu đối chứng nhật ký</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>thiếu</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>còn đủ</translation>
    </message>
    <message>
        <source>The day in figures</source>
        <translation>Số liệu trong ngày</translation>
    </message>
    <message>
        <source>now</source>
        <translation>lúc này</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>lúc chốt</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>chênh lệch</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Numbers voided</source>
        <translation>Số hủy</translation>
    </message>
    <message>
        <source>Results given</source>
        <translation>Đã trả kết quả</translation>
    </message>
    <message>
        <source>Money taken</source>
        <translation>Tiền thu</translation>
    </message>
    <message>
        <source>Papers not printed yet</source>
        <translation>Bản in chưa ra giấy</translation>
    </message>
    <message>
        <source>Papers not handed over yet</source>
        <translation>Hồ sơ chưa chuyển đi</translation>
    </message>
    <message>
        <source>Hand-overs not confirmed</source>
        <translation>Bàn giao chưa xác nhận</translation>
    </message>
    <message>
        <source>Drawer not closed</source>
        <translation>Quỹ chưa chốt</translation>
    </message>
    <message>
        <source>Half-filled forms</source>
        <translation>Hồ sơ đang nhập dở</translation>
    </message>
    <message>
        <source>signed off</source>
        <translation>đã chốt</translation>
    </message>
    <message>
        <source>changed since it was signed off</source>
        <translation>có thay đổi sau khi chốt</translation>
    </message>
    <message>
        <source>not signed off</source>
        <translation>chưa chốt</translation>
    </message>
    <message>
        <source>nothing to sign</source>
        <translation>không có việc</translation>
    </message>
    <message>
        <source>Not signed off yet</source>
        <translation>Chưa chốt</translation>
    </message>
    <message>
        <source>Changed since time {number}, {at}, {name}</source>
        <translation>Có thay đổi sau lần chốt {number} lúc {at}, {name}</translation>
    </message>
    <message>
        <source>Signed off, time {number}, {at}, {name}</source>
        <translation>Đã chốt lần {number} lúc {at}, {name}</translation>
    </message>
</context>
<context>
    <name>DayFace</name>
    <message>
        <source>Remarks</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <source>Sign off the day</source>
        <translation>Chốt ngày</translation>
    </message>
    <message>
        <source>Print the daily list</source>
        <translation>In danh sách ngày</translation>
    </message>
    <message>
        <source>Save as a spreadsheet</source>
        <translation>Lưu bảng tính</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>ngày khác</translation>
    </message>
    <message>
        <source>where it is settled</source>
        <translation>đến nơi xử lý</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>xem trước</translation>
    </message>
    <message>
        <source>Line {seq} of the journal: {words}</source>
        <translation>Dòng {seq} của nhật ký: {words}</translation>
    </message>
    <message>
        <source>The head of the counter or the administrator signs off.</source>
        <translation>Người phụ trách hoặc quản trị chốt ngày.</translation>
    </message>
    <message>
        <source>Signed off, and nothing has changed since.</source>
        <translation>Đã chốt, từ đó không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Sign off {day}, time {number}? The signature stands for every record up to this moment and cannot be taken back; what changes later is told at the next one.</source>
        <translation>Chốt ngày {day}, lần {number}? Chữ ký nhận mọi bản ghi đến lúc này và không rút lại được; thay đổi sau đó được nêu ở lần chốt sau.</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Ký chốt</translation>
    </message>
    <message>
        <source>daily-list-{day}.xlsx</source>
        <translation>danh-sach-ngay-{day}.xlsx</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Ngày trước</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Ngày sau</translation>
    </message>
</context>
<context>
    <name>DayKeeping</name>
    <message>
        <source>{day} is signed off, time {number}. Ctrl+P prints the daily list.</source>
        <translation>Đã chốt ngày {day}, lần {number}. Ctrl+P in danh sách ngày.</translation>
    </message>
    <message>
        <source>The daily list of {day} goes to the printer.</source>
        <translation>Danh sách ngày {day} đã chuyển tới máy in.</translation>
    </message>
    <message>
        <source>daily list {day}</source>
        <translation>danh sách ngày {day}</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>+{days}</source>
        <translation>+{days}</translation>
    </message>
    <message>
        <source>%n more day(s) in between</source>
        <translation>Còn %n ngày ở giữa</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Tính từ</translation>
    </message>
    <message>
        <source>Made up</source>
        <translation>Bù</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Lễ</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Nghỉ</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} giờ</translation>
    </message>
</context>
<context>
    <name>DeliveryBox</name>
    <message>
        <source>Result taken</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Print a receipt although the result is given at once</source>
        <translation>In giấy hẹn dù trả kết quả ngay</translation>
    </message>
    <message>
        <source>Register of dossiers</source>
        <translation>Sổ theo dõi hồ sơ</translation>
    </message>
    <message>
        <source>Volume {volume} · no. {entry} (expected)</source>
        <translation>Quyển {volume} · số {entry} (dự kiến)</translation>
    </message>
</context>
<context>
    <name>Digits</name>
    <message>
        <source>zero</source>
        <translation>không</translation>
    </message>
    <message>
        <source>one</source>
        <translation>một</translation>
    </message>
    <message>
        <source>two</source>
        <translation>hai</translation>
    </message>
    <message>
        <source>three</source>
        <translation>ba</translation>
    </message>
    <message>
        <source>four</source>
        <translation>bốn</translation>
    </message>
    <message>
        <source>five</source>
        <translation>năm</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sáu</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>bảy</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>tám</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>chín</translation>
    </message>
</context>
<context>
    <name>DossierController</name>
    <message>
        <source>{paper} of {code} goes to the printer.</source>
        <translation>Đã gửi in: {paper}, hồ sơ {code}.</translation>
    </message>
    <message>
        <source>{paper} of {code} goes to the printer once more.</source>
        <translation>Đã gửi in lại: {paper}, hồ sơ {code}.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
    <message>
        <source>No file came with the result.</source>
        <translation>Kết quả không có tệp kèm theo.</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Papers: {text}</source>
        <translation>Giấy tờ: {text}</translation>
    </message>
    <message>
        <source>Reason: {text}</source>
        <translation>Lý do: {text}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Ghi chú: {text}</translation>
    </message>
    <message>
        <source>Signed by {text}</source>
        <translation>Người ký: {text}</translation>
    </message>
    <message>
        <source>Signed for the unit: {text}</source>
        <translation>Người nhận của đơn vị: {text}</translation>
    </message>
    <message>
        <source>Tracking number {text}</source>
        <translation>Mã bưu gửi: {text}</translation>
    </message>
    <message>
        <source>Received by {text}</source>
        <translation>Người nhận: {text}</translation>
    </message>
    <message>
        <source>Authorisation: {text}</source>
        <translation>Giấy ủy quyền: {text}</translation>
    </message>
    <message>
        <source>Without the receipt: it was lost</source>
        <translation>Người nhận báo mất giấy hẹn</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>No appointment: the procedure has no fixed term.</source>
        <translation>Không có ngày hẹn: thủ tục không quy định thời hạn.</translation>
    </message>
    <message>
        <source>The result is given at once at the counter.</source>
        <translation>Trả kết quả ngay tại quầy.</translation>
    </message>
    <message>
        <source>Standing still since {moment}; calculated anew when it goes on</source>
        <translation>Đang tạm dừng từ {moment}; ngày hẹn tính lại khi tiếp tục</translation>
    </message>
    <message>
        <source>First promised for {date}.</source>
        <translation>Hẹn lần đầu ngày {date}.</translation>
    </message>
    <message>
        <source>{state}, %n working day(s) left</source>
        <translation>{state}, còn %n ngày làm việc</translation>
    </message>
    <message>
        <source>Overdue by %n working day(s)</source>
        <translation>Quá hạn %n ngày làm việc</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Chưa đồng bộ</translation>
    </message>
    <message>
        <source>At the centre</source>
        <translation>Đã đồng bộ</translation>
    </message>
    <message>
        <source>To decide: F11</source>
        <translation>Chờ quyết định: F11</translation>
    </message>
    <message>
        <source>before: {codes}</source>
        <translation>số trước: {codes}</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>thực hiện</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>mục tiếp theo</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>để sau</translation>
    </message>
    <message>
        <source>back to the list</source>
        <translation>về danh sách</translation>
    </message>
    <message>
        <source>previous dossier</source>
        <translation>hồ sơ trước</translation>
    </message>
    <message>
        <source>next dossier</source>
        <translation>hồ sơ sau</translation>
    </message>
    <message>
        <source>The dossier is being read anew. Press the key once more.</source>
        <translation>Hồ sơ đang được đọc lại. Hãy bấm phím lần nữa.</translation>
    </message>
    <message>
        <source>Provisional number</source>
        <translation>Số tạm</translation>
    </message>
    <message>
        <source>Result at once, no appointment</source>
        <translation>Trả ngay, không hẹn</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>Ẩn số định danh</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>Hiện số định danh</translation>
    </message>
    <message>
        <source>No identity number was given.</source>
        <translation>Hồ sơ không ghi số định danh.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>{sets} sets</source>
        <translation>{sets} bộ</translation>
    </message>
    <message>
        <source>{when}: {amount} given back, {clerk}, {approver}</source>
        <translation>{when}: hoàn {amount}, {clerk}, người duyệt {approver}</translation>
    </message>
    <message>
        <source>in cash</source>
        <translation>tiền mặt</translation>
    </message>
    <message>
        <source>by transfer</source>
        <translation>chuyển khoản</translation>
    </message>
    <message>
        <source>{when}: {amount} {method}, {clerk}</source>
        <translation>{when}: thu {amount} {method}, {clerk}</translation>
    </message>
    <message>
        <source>{payment}, receipt {series} no. {number}</source>
        <translation>{payment}, biên lai {series} số {number}</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Đã xem</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nộp sau</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <source>to be brought</source>
        <translation>sẽ mang đến</translation>
    </message>
    <message>
        <source>not handed in</source>
        <translation>chưa nộp</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>đã trả lại</translation>
    </message>
    <message>
        <source>%n original(s)</source>
        <translation>%n bản chính</translation>
    </message>
    <message>
        <source>%n copy/copies</source>
        <translation>%n bản sao</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>no sum set yet</source>
        <translation>chưa có mức thu</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Hình thức nộp</translation>
    </message>
    <message>
        <source>Result goes</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Thời điểm nhận</translation>
    </message>
    <message>
        <source>Entered late</source>
        <translation>Nhập sau lúc</translation>
    </message>
    <message>
        <source>Why late</source>
        <translation>Lý do nhập sau</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Result promised</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>{hour} printed: {paper}</source>
        <translation>{hour} in: {paper}</translation>
    </message>
    <message>
        <source>{hour} printed again, no. {number}: {paper}</source>
        <translation>{hour} in lại lần {number}: {paper}</translation>
    </message>
    <message>
        <source>Kept by: {keeper}</source>
        <translation>Đang giữ: {keeper}</translation>
    </message>
    <message>
        <source>On its way to {unit}, not confirmed yet</source>
        <translation>Đang chuyển đến {unit}, chưa xác nhận</translation>
    </message>
    <message>
        <source>With the post</source>
        <translation>Bưu chính đang giữ</translation>
    </message>
    <message>
        <source>With the citizen</source>
        <translation>Công dân đã nhận</translation>
    </message>
    <message>
        <source>Supplement papers on the way to {unit}, not confirmed yet</source>
        <translation>Giấy bổ sung đang chuyển đến {unit}, chưa xác nhận</translation>
    </message>
    <message>
        <source>Kept by: {keeper}; supplement papers at the desk</source>
        <translation>Đang giữ: {keeper}; giấy bổ sung ở quầy</translation>
    </message>
    <message>
        <source>shelf {shelf}</source>
        <translation>{shelf}</translation>
    </message>
    <message>
        <source>list {batch}</source>
        <translation>phiếu bàn giao {batch}</translation>
    </message>
    <message>
        <source>Register: volume {volume}, no. {entry}</source>
        <translation>Sổ theo dõi: quyển {volume}, số {entry}</translation>
    </message>
    <message>
        <source>since {moment}</source>
        <translation>từ {moment}</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>đến {moment}</translation>
    </message>
    <message>
        <source>Result being corrected</source>
        <translation>Đang sửa kết quả</translation>
    </message>
    <message>
        <source>{since}; the 15 days are over since {day}: close it</source>
        <translation>{since}; đã hết 15 ngày vào ngày {day}: đề nghị đóng hồ sơ</translation>
    </message>
    <message>
        <source>{since}; the citizen has 15 days, until {day}</source>
        <translation>{since}; công dân có 15 ngày, đến hết {day}</translation>
    </message>
    <message>
        <source>Step {place} of {of}: {name}</source>
        <translation>Bước {place}/{of}: {name}</translation>
    </message>
    <message>
        <source>Result: granted</source>
        <translation>Kết quả: đồng ý giải quyết</translation>
    </message>
    <message>
        <source>Result: refused</source>
        <translation>Kết quả: không giải quyết</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>số {number}</translation>
    </message>
    <message>
        <source>signed by {person}</source>
        <translation>{person} ký</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F opens it</source>
        <translation>Ctrl+Shift+F: mở tệp</translation>
    </message>
    <message>
        <source>on its way from the centre</source>
        <translation>đang chờ tải về từ trung tâm</translation>
    </message>
    <message>
        <source>File of the result: {file}</source>
        <translation>Tệp kết quả: {file}</translation>
    </message>
    <message>
        <source>Back from the post, not delivered</source>
        <translation>Bưu chính chuyển hoàn, chưa phát được</translation>
    </message>
    <message>
        <source>Waiting for papers of the citizen</source>
        <translation>Chờ công dân bổ sung giấy tờ</translation>
    </message>
    <message>
        <source>Waiting for a payment to the State</source>
        <translation>Chờ công dân thực hiện nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Tạm dừng giải quyết</translation>
    </message>
</context>
<context>
    <name>DraftsBox</name>
    <message>
        <source>Unfinished dossiers</source>
        <translation>Hồ sơ đang nhập dở</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Enter: go on · Delete: drop</source>
        <translation>Enter: làm tiếp · Delete: bỏ</translation>
    </message>
    <message>
        <source>Press Delete again to drop this draft for good.</source>
        <translation>Bấm Delete lần nữa để bỏ hẳn hồ sơ nhập dở này.</translation>
    </message>
    <message>
        <source>parked {moment}</source>
        <translation>Tạm gác lúc {moment}</translation>
    </message>
    <message>
        <source>unfinished {moment}</source>
        <translation>Nhập dở lúc {moment}</translation>
    </message>
    <message>
        <source>(nothing entered yet)</source>
        <translation>(chưa nhập gì)</translation>
    </message>
</context>
<context>
    <name>DrawerKeeping</name>
    <message>
        <source>Drawer {number} is open.</source>
        <translation>Đã mở ngăn tiền số {number}.</translation>
    </message>
    <message>
        <source>Drawer {number} is closed. {verdict}.</source>
        <translation>Đã đóng ngăn tiền số {number}. {verdict}.</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>One-stop counter</source>
        <translation>Quầy Một cửa</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>The centre does not answer. Nothing is lost; it is tried again by itself.</source>
        <translation>Không kết nối được với hệ thống trung tâm. Không mất dữ liệu; chương trình tự thử lại.</translation>
    </message>
    <message>
        <source>The address {address} is not protected on its way. Ask for the address that begins with https.</source>
        <translation>Địa chỉ {address} không được bảo vệ trên đường truyền. Hãy hỏi địa chỉ bắt đầu bằng https.</translation>
    </message>
    <message>
        <source>Something answered that is not the centre (answer {status}). Check the address and the network.</source>
        <translation>Nơi trả lời không phải là hệ thống trung tâm (mã trả lời {status}). Kiểm tra địa chỉ và mạng.</translation>
    </message>
    <message>
        <source>The answer does not bear the signature of this desk's centre. Nothing of it was believed; tell the administrator.</source>
        <translation>Trả lời không có chữ ký của hệ thống trung tâm mà quầy này đã kết nối. Không nội dung nào được chấp nhận; báo quản trị.</translation>
    </message>
    <message>
        <source>What the centre sent does not follow from what is here (chain {chain}). Nothing of it was taken over; it is asked for again.</source>
        <translation>Dữ liệu hệ thống trung tâm gửi về không nối tiếp dữ liệu tại quầy (chuỗi {chain}). Không nội dung nào được ghi nhận; chương trình sẽ hỏi lại.</translation>
    </message>
    <message>
        <source>The centre does not know the signature of this desk. Everything is kept here; tell the administrator.</source>
        <translation>Hệ thống trung tâm không nhận chữ ký của quầy này. Dữ liệu vẫn được giữ tại quầy; báo quản trị.</translation>
    </message>
    <message>
        <source>The records that were sent do not follow one from another. Everything is kept here; tell the administrator.</source>
        <translation>Các bản ghi gửi đi không nối tiếp nhau. Dữ liệu vẫn được giữ tại quầy; báo quản trị.</translation>
    </message>
    <message>
        <source>The centre could not read what was sent. Everything is kept here; tell the administrator.</source>
        <translation>Hệ thống trung tâm không đọc được nội dung gửi đi. Dữ liệu vẫn được giữ tại quầy; báo quản trị.</translation>
    </message>
    <message>
        <source>The centre is older than this program and cannot read its records yet. They wait here until the centre is renewed.</source>
        <translation>Hệ thống trung tâm cũ hơn chương trình này nên chưa đọc được bản ghi. Dữ liệu chờ tại quầy đến khi trung tâm được nâng cấp.</translation>
    </message>
    <message>
        <source>The centre lacks earlier records of this desk. They are sent again by themselves.</source>
        <translation>Hệ thống trung tâm thiếu các bản ghi trước của quầy này. Chương trình tự gửi lại.</translation>
    </message>
    <message>
        <source>The centre holds other records of this desk: a second copy of these data is in use. Both are kept apart and nothing is lost; tell the administrator.</source>
        <translation>Hệ thống trung tâm có các bản ghi khác của quầy này: đang có bản sao thứ hai của dữ liệu được sử dụng. Hai bản được giữ riêng, không mất dữ liệu; báo quản trị.</translation>
    </message>
    <message>
        <source>The centre takes nothing more from this desk. Everything is kept here; call the administrator.</source>
        <translation>Hệ thống trung tâm không nhận thêm gì từ quầy này. Dữ liệu vẫn được giữ tại quầy; gọi quản trị.</translation>
    </message>
    <message>
        <source>What was sent reached the centre too late. It is sent again by itself.</source>
        <translation>Dữ liệu gửi đi đến trung tâm quá muộn. Chương trình sẽ tự gửi lại.</translation>
    </message>
    <message>
        <source>The centre does not know this desk. Connect it again with a new code.</source>
        <translation>Hệ thống trung tâm không biết quầy này. Hãy kết nối lại bằng mã mới.</translation>
    </message>
    <message>
        <source>One record is larger than the centre accepts. Tell the administrator.</source>
        <translation>Có bản ghi lớn hơn mức hệ thống trung tâm nhận. Báo quản trị.</translation>
    </message>
    <message>
        <source>The centre asks this desk to wait. It is tried again by itself.</source>
        <translation>Hệ thống trung tâm yêu cầu quầy này chờ. Chương trình tự thử lại.</translation>
    </message>
    <message>
        <source>The centre has too much to do just now. It is tried again by itself.</source>
        <translation>Hệ thống trung tâm đang quá tải. Chương trình tự thử lại.</translation>
    </message>
    <message>
        <source>The code was made for another site than {site}. Ask the centre for a code of this site.</source>
        <translation>Mã được cấp cho Bộ phận Một cửa khác, không phải {site}. Hãy xin mã của Bộ phận Một cửa này.</translation>
    </message>
    <message>
        <source>The centre said no ({answer}). Everything is kept here; tell the administrator.</source>
        <translation>Hệ thống trung tâm từ chối ({answer}). Dữ liệu vẫn được giữ tại quầy; báo quản trị.</translation>
    </message>
    <message>
        <source>The centre did not issue this code. Type it again as it was told.</source>
        <translation>Hệ thống trung tâm không cấp mã này. Nhập lại đúng mã đã được báo.</translation>
    </message>
    <message>
        <source>This code has served another desk already. Ask the centre for a new one.</source>
        <translation>Mã này đã dùng cho quầy khác. Hãy xin mã mới.</translation>
    </message>
    <message>
        <source>This code was good for 24 hours and is over. Ask the centre for a new one.</source>
        <translation>Mã này có hiệu lực 24 giờ và đã hết hạn. Hãy xin mã mới.</translation>
    </message>
    <message>
        <source>Another desk has the number range {lane} of this site. Ask the centre which one is free.</source>
        <translation>Dải số {lane} của Bộ phận Một cửa này đã thuộc quầy khác. Hãy hỏi trung tâm dải số còn trống.</translation>
    </message>
    <message>
        <source>The code was made for number range {lane}, and this desk numbers in another. Ask the centre for a code of this desk's range.</source>
        <translation>Mã được cấp cho dải số {lane}, còn quầy này dùng dải số khác. Hãy xin mã cho dải số của quầy này.</translation>
    </message>
    <message>
        <source>This file is no exchange file of the centre or of a desk. Choose another one.</source>
        <translation>Tệp này không phải tệp trao đổi của hệ thống trung tâm hay của quầy. Chọn tệp khác.</translation>
    </message>
    <message>
        <source>This file was not copied whole. Copy it again and wait until it is finished.</source>
        <translation>Tệp này chưa được sao chép trọn vẹn. Sao chép lại và chờ đến khi xong.</translation>
    </message>
    <message>
        <source>This file is meant for another desk. Choose the one made for this desk.</source>
        <translation>Tệp này dành cho quầy khác. Chọn tệp dành cho quầy này.</translation>
    </message>
    <message>
        <source>This file does not bear the signature of this desk's centre. Nothing of it was taken over.</source>
        <translation>Tệp này không có chữ ký của hệ thống trung tâm mà quầy đã kết nối. Không nội dung nào được ghi nhận.</translation>
    </message>
    <message>
        <source>This file is an old answer of the centre: the centre was restored since. Nothing of it was taken over; choose the newest answer.</source>
        <translation>Tệp này là câu trả lời cũ: từ đó đến nay hệ thống trung tâm đã được khôi phục. Chưa nhận nội dung nào từ tệp này; hãy chọn câu trả lời mới nhất.</translation>
    </message>
    <message>
        <source>The centre was restored from a copy and lacks records that are here. The answer was taken over. Save one more file for the centre: it holds what the centre lacks.</source>
        <translation>Hệ thống trung tâm đã được khôi phục từ bản sao lưu và còn thiếu dữ liệu đang có ở quầy này. Câu trả lời đã được nhận. Hãy lưu thêm một tệp gửi hệ thống trung tâm: tệp đó mang phần còn thiếu.</translation>
    </message>
    <message>
        <source>This file is not the card of a centre. Ask the centre for its card.</source>
        <translation>Tệp này không phải thẻ của hệ thống trung tâm. Hãy xin thẻ của trung tâm.</translation>
    </message>
    <message>
        <source>The other desk does not answer. Let other desks ask there (F11), and check the address.</source>
        <translation>Quầy kia không trả lời. Ở quầy đó hãy vào Đồng bộ (F11), bấm Cho quầy khác hỏi; rồi kiểm tra địa chỉ.</translation>
    </message>
    <message>
        <source>The other desk is not enrolled at the same centre and site. Nothing was exchanged.</source>
        <translation>Quầy kia không kết nối cùng hệ thống trung tâm và Bộ phận Một cửa. Không trao đổi gì.</translation>
    </message>
    <message>
        <source>The centre has revoked the other desk. Only what counts still was taken over from it, and it was given nothing; tell the administrator.</source>
        <translation>Hệ thống trung tâm đã thu hồi quầy kia. Chỉ nhận phần dữ liệu còn giá trị và không chuyển gì cho quầy đó; báo quản trị.</translation>
    </message>
    <message>
        <source>The other desk is busy with other desks just now. Nothing was exchanged; try again in a minute.</source>
        <translation>Quầy kia đang bận trao đổi với các quầy khác. Chưa trao đổi nội dung nào; hãy thử lại sau một phút.</translation>
    </message>
    <message>
        <source>Something answers at this address that is not another desk. Nothing of it was taken over; check the address.</source>
        <translation>Nơi trả lời ở địa chỉ này không phải là một quầy. Chưa nhận nội dung nào; hãy kiểm tra địa chỉ.</translation>
    </message>
    <message>
        <source>The exchange failed in the program itself. Everything is kept; tell the administrator.</source>
        <translation>Việc đồng bộ gặp lỗi trong chương trình. Dữ liệu vẫn được giữ; báo quản trị.</translation>
    </message>
    <message>
        <source>This desk is not connected to a centre. Connect it with a code first.</source>
        <translation>Quầy này chưa kết nối với hệ thống trung tâm. Trước hết hãy kết nối bằng mã.</translation>
    </message>
    <message>
        <source>This desk is connected to a centre already. Nothing was changed.</source>
        <translation>Quầy này đã kết nối với hệ thống trung tâm. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>There is no such flag at this desk.</source>
        <translation>Không có cảnh báo này tại quầy.</translation>
    </message>
    <message>
        <source>Somebody has settled this already.</source>
        <translation>Cảnh báo này đã có người xử lý.</translation>
    </message>
    <message>
        <source>No other dossier bears the code of this one now. Say what was done instead.</source>
        <translation>Hiện không có hồ sơ nào khác trùng mã với hồ sơ này. Hãy ghi đã làm gì để xử lý.</translation>
    </message>
    <message>
        <source>It is sent with the next round.</source>
        <translation>Sẽ gửi ở lượt đồng bộ tới.</translation>
    </message>
    <message>
        <source>The request to the centre travels by USB stick: write it to one, take it to the centre, and read the answer that comes back.</source>
        <translation>Yêu cầu kết nối đi bằng USB: ghi ra USB, mang đến trung tâm, rồi đọc tệp trả lời mang về.</translation>
    </message>
    <message>
        <source>This desk exchanges by USB stick: write a file and take it to the centre.</source>
        <translation>Quầy này đồng bộ bằng USB: ghi tệp ra USB và mang đến trung tâm.</translation>
    </message>
    <message>
        <source>It lies in the file {file}. Take that to the centre and read the answer that comes back.</source>
        <translation>Đã nằm trong tệp {file}. Hãy mang tệp đến trung tâm và đọc tệp trả lời mang về.</translation>
    </message>
    <message>
        <source>This desk is not connected to a centre yet.</source>
        <translation>Quầy này chưa kết nối với hệ thống trung tâm.</translation>
    </message>
    <message>
        <source>Another dossier has this code, too. Give one of them a new code and print again.</source>
        <translation>Có hồ sơ khác cũng mang mã này. Cấp mã mới cho một hồ sơ và in lại.</translation>
    </message>
    <message>
        <source>Somebody else had changed the same entry before. The centre's value stands; compare both.</source>
        <translation>Người khác đã sửa cùng mục này trước. Giá trị tại trung tâm được giữ; hãy đối chiếu cả hai.</translation>
    </message>
    <message>
        <source>The same fee was taken twice. Give one of the two sums back.</source>
        <translation>Cùng một khoản phí, lệ phí đã thu hai lần. Hoàn trả một khoản.</translation>
    </message>
    <message>
        <source>The papers were handed on by a desk that did not have them. Find out who has them.</source>
        <translation>Quầy bàn giao giấy tờ không phải là nơi đang giữ. Tìm xem ai đang giữ.</translation>
    </message>
    <message>
        <source>When this reached the centre the dossier stood otherwise. Look at the dossier.</source>
        <translation>Khi việc này đến trung tâm thì hồ sơ đã ở trạng thái khác. Hãy xem lại hồ sơ.</translation>
    </message>
    <message>
        <source>The result was given away twice. Find out who has the original.</source>
        <translation>Kết quả đã được trả hai lần. Tìm xem ai đang giữ bản chính.</translation>
    </message>
    <message>
        <source>The figures sealed for {day} are not those that the centre counts. Sealed: {lines} records, {dossiers} dossiers, {fees}; counted: {counted_lines}, {counted_dossiers}, {counted_fees}. Tell the administrator before the day is reported.</source>
        <translation>Số liệu đã chốt của ngày {day} không khớp với số liệu trung tâm đếm được. Đã chốt: {lines} bản ghi, {dossiers} hồ sơ, {fees}; trung tâm đếm: {counted_lines}, {counted_dossiers}, {counted_fees}. Hãy báo quản trị viên trước khi báo cáo ngày đó.</translation>
    </message>
    <message>
        <source>The numbers sealed for {day} of {agency} are not those that the centre holds: sealed up to {told}, held up to {counted}, different: {numbers}. Tell the administrator.</source>
        <translation>Dãy số đã chốt của ngày {day}, cơ quan {agency} không khớp với dãy số ở trung tâm: đã chốt đến số {told}, trung tâm có đến số {counted}, số khác nhau: {numbers}. Hãy báo quản trị viên.</translation>
    </message>
    <message>
        <source>What was sealed for {day} does not stand behind the record that it names. Tell the administrator.</source>
        <translation>Số liệu chốt của ngày {day} không đứng ngay sau bản ghi mà nó nêu. Hãy báo quản trị viên.</translation>
    </message>
    <message>
        <source>The clock of the desk differed from the centre's. Set the clock right.</source>
        <translation>Đồng hồ của quầy lệch so với trung tâm. Hãy chỉnh lại đồng hồ.</translation>
    </message>
    <message>
        <source>The clock of the desk was more than a day ahead. Check the day on its papers.</source>
        <translation>Đồng hồ của quầy đi trước hơn một ngày. Kiểm tra ngày trên giấy tờ đã in.</translation>
    </message>
    <message>
        <source>The centre asks somebody to look at this.</source>
        <translation>Trung tâm đề nghị có người xem lại việc này.</translation>
    </message>
</context>
<context>
    <name>FeeBox</name>
    <message>
        <source>Paid by</source>
        <translation>Hình thức</translation>
    </message>
</context>
<context>
    <name>FeeLine</name>
    <message numerus="yes">
        <source>taken for now: %n copy/copies × 1 page</source>
        <translation>
            <numerusform>tạm tính %n bản × 1 trang</numerusform>
        </translation>
    </message>
    <message>
        <source>copies: {copies}, pages of each: {pages}</source>
        <translation>{copies} bản × {pages} trang</translation>
    </message>
    <message>
        <source>{copies} copies</source>
        <translation>{copies} bản</translation>
    </message>
</context>
<context>
    <name>FeesBox</name>
    <message>
        <source>Fees and charges</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Nothing to pay.</source>
        <translation>Không thu phí, lệ phí.</translation>
    </message>
    <message>
        <source>Set by the province, not entered yet.</source>
        <translation>Mức thu do tỉnh quy định, chưa được nhập.</translation>
    </message>
    <message>
        <source>{timing}, {method}</source>
        <translation>{timing}, {method}</translation>
    </message>
    <message>
        <source>When the fee is paid</source>
        <translation>Khi nào thu</translation>
    </message>
    <message>
        <source>How the fee is paid</source>
        <translation>Hình thức thu</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{hour} h</source>
        <translation>{hour} giờ</translation>
    </message>
    <message>
        <source>Form II.06 by field</source>
        <translation>Biểu II.06 theo lĩnh vực</translation>
    </message>
    <message>
        <source>Summary of the period</source>
        <translation>Tổng hợp trong kỳ</translation>
    </message>
    <message>
        <source>By competent agency</source>
        <translation>Theo cơ quan giải quyết</translation>
    </message>
    <message>
        <source>By way of submission</source>
        <translation>Theo hình thức nộp</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>Theo bộ phận chuyên môn</translation>
    </message>
    <message>
        <source>By clerk</source>
        <translation>Theo công chức tiếp nhận</translation>
    </message>
    <message>
        <source>By procedure</source>
        <translation>Theo thủ tục hành chính</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Theo giờ trong ngày</translation>
    </message>
    <message>
        <source>By day of the week</source>
        <translation>Theo ngày trong tuần</translation>
    </message>
    <message>
        <source>By days overdue</source>
        <translation>Theo số ngày quá hạn</translation>
    </message>
    <message>
        <source>Supplements asked for</source>
        <translation>Yêu cầu bổ sung theo lý do</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Steps of processing</source>
        <translation>Các bước quy trình nội bộ</translation>
    </message>
    <message>
        <source>Results that came</source>
        <translation>Kết quả nhận về</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Bàn giao hồ sơ</translation>
    </message>
    <message>
        <source>The post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>Money taken and given back</source>
        <translation>Thu và hoàn trả</translation>
    </message>
    <message>
        <source>Settlement of fees</source>
        <translation>Quyết toán phí, lệ phí</translation>
    </message>
    <message>
        <source>Results to notify of</source>
        <translation>Kết quả cần thông báo</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>To handle, all</source>
        <translation>Nhận giải quyết</translation>
    </message>
    <message>
        <source>Received online</source>
        <translation>Nhận trực tuyến</translation>
    </message>
    <message>
        <source>Received direct, by post</source>
        <translation>Nhận trực tiếp, bưu chính</translation>
    </message>
    <message>
        <source>From the period before</source>
        <translation>Từ kỳ trước</translation>
    </message>
    <message>
        <source>Solved, all</source>
        <translation>Đã giải quyết</translation>
    </message>
    <message>
        <source>Solved early</source>
        <translation>Trước hạn</translation>
    </message>
    <message>
        <source>Solved on time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>Solved late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>In process, all</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>In process, in time</source>
        <translation>Trong hạn</translation>
    </message>
    <message>
        <source>In process, overdue</source>
        <translation>Đang quá hạn</translation>
    </message>
    <message>
        <source>Waiting for the citizen</source>
        <translation>Chờ công dân</translation>
    </message>
    <message>
        <source>In time by an apology</source>
        <translation>Đúng hẹn gia hạn</translation>
    </message>
    <message>
        <source>% not late of solved</source>
        <translation>% không quá hạn trên đã giải quyết</translation>
    </message>
    <message>
        <source>% late of solved</source>
        <translation>% quá hạn trên đã giải quyết</translation>
    </message>
    <message>
        <source>% in time of in process</source>
        <translation>% trong hạn trên đang giải quyết</translation>
    </message>
    <message>
        <source>% overdue of in process</source>
        <translation>% quá hạn trên đang giải quyết</translation>
    </message>
    <message>
        <source>% of received</source>
        <translation>% trên tiếp nhận</translation>
    </message>
    <message>
        <source>Way of submission</source>
        <translation>Hình thức nộp</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>of</source>
        <translation>tính trên</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Chênh lệch</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Công chức</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Bộ phận</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Thứ</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Times asked</source>
        <translation>Số lần</translation>
    </message>
    <message>
        <source>Fees (đ)</source>
        <translation>Phí, lệ phí (đ)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Steps ended</source>
        <translation>Bước đã xong</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Median lateness (minutes)</source>
        <translation>Trễ trung vị (phút)</translation>
    </message>
    <message>
        <source>Longest lateness (minutes)</source>
        <translation>Trễ nhiều nhất (phút)</translation>
    </message>
    <message>
        <source>Late now</source>
        <translation>Đang trễ</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Nhận về</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Bàn giao lúc</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Chỉ số</translation>
    </message>
    <message>
        <source>Points lost at most</source>
        <translation>Điểm mất tối đa</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Given to the post</source>
        <translation>Giao bưu chính</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Số hiệu bưu gửi</translation>
    </message>
    <message>
        <source>Postage (đ)</source>
        <translation>Cước (đ)</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Đã phát</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Chuyển hoàn</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người thu</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Amount (đ)</source>
        <translation>Số tiền (đ)</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Số biên lai</translation>
    </message>
    <message>
        <source>Taken (đ)</source>
        <translation>Đã thu (đ)</translation>
    </message>
    <message>
        <source>Given back (đ)</source>
        <translation>Đã hoàn (đ)</translation>
    </message>
    <message>
        <source>To hand on (đ)</source>
        <translation>Phải nộp (đ)</translation>
    </message>
    <message>
        <source>Ready since</source>
        <translation>Có từ</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Kệ</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Lượt đánh giá</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Điểm trung bình</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>What is rated</source>
        <translation>Nội dung đánh giá</translation>
    </message>
    <message>
        <source>Still to pay (đ)</source>
        <translation>Còn phải nộp (đ)</translation>
    </message>
    <message>
        <source>On time or still in time</source>
        <translation>Đúng hạn hoặc còn trong hạn</translation>
    </message>
    <message>
        <source>Early and on time</source>
        <translation>Trước hạn và đúng hạn</translation>
    </message>
    <message>
        <source>Received in the period</source>
        <translation>Tiếp nhận trong kỳ</translation>
    </message>
    <message>
        <source>Supplements asked for (times)</source>
        <translation>Số lần yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Results sent by post</source>
        <translation>Kết quả gửi qua bưu chính</translation>
    </message>
    <message>
        <source>Fees taken less given back (đ)</source>
        <translation>Phí, lệ phí đã thu trừ đã hoàn (đ)</translation>
    </message>
    <message>
        <source>Turns of the post</source>
        <translation>Lượt bưu chính</translation>
    </message>
    <message>
        <source>Submitted online</source>
        <translation>Nộp trực tuyến</translation>
    </message>
    <message>
        <source>Submitted by post</source>
        <translation>Nộp qua bưu chính</translation>
    </message>
    <message>
        <source>Result on the day of reception</source>
        <translation>Có kết quả trong ngày tiếp nhận</translation>
    </message>
    <message>
        <source>Solved within half the term</source>
        <translation>Giải quyết trong nửa thời hạn</translation>
    </message>
    <message>
        <source>Share of the post</source>
        <translation>Lượt bưu chính</translation>
    </message>
    <message>
        <source>received in the period</source>
        <translation>tiếp nhận trong kỳ</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>đã giải quyết</translation>
    </message>
    <message>
        <source>in process</source>
        <translation>đang giải quyết</translation>
    </message>
    <message>
        <source>to handle</source>
        <translation>nhận giải quyết</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Tại quầy</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Trong hạn</translation>
    </message>
    <message>
        <source>Late on the day itself</source>
        <translation>Quá giờ hẹn trong ngày</translation>
    </message>
    <message>
        <source>1 to 2 days late</source>
        <translation>Quá hạn 1–2 ngày</translation>
    </message>
    <message>
        <source>3 to 5 days late</source>
        <translation>Quá hạn 3–5 ngày</translation>
    </message>
    <message>
        <source>6 to 10 days late</source>
        <translation>Quá hạn 6–10 ngày</translation>
    </message>
    <message>
        <source>11 to 30 days late</source>
        <translation>Quá hạn 11–30 ngày</translation>
    </message>
    <message>
        <source>31 days late and more</source>
        <translation>Quá hạn từ 31 ngày</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>giải quyết</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>từ chối</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>tiền mặt</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>chuyển khoản</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>chưa xác nhận</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>đã xác nhận</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>trả lại</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>thu hồi</translation>
    </message>
    <message>
        <source>to handle = online + direct + from before</source>
        <translation>nhận giải quyết = trực tuyến + trực tiếp + kỳ trước</translation>
    </message>
    <message>
        <source>solved = early + on time + late</source>
        <translation>đã giải quyết = trước hạn + đúng hạn + quá hạn</translation>
    </message>
    <message>
        <source>in process = in time + overdue</source>
        <translation>đang giải quyết = trong hạn + quá hạn</translation>
    </message>
    <message>
        <source>to handle = solved + in process</source>
        <translation>nhận giải quyết = đã giải quyết + đang giải quyết</translation>
    </message>
    <message>
        <source>online as in II.06</source>
        <translation>trực tuyến khớp Biểu II.06</translation>
    </message>
    <message>
        <source>counter and post as in II.06</source>
        <translation>trực tiếp và bưu chính khớp Biểu II.06</translation>
    </message>
    <message>
        <source>the ages add up to what is open</source>
        <translation>các nhóm cộng lại bằng số đang giải quyết</translation>
    </message>
    <message>
        <source>the late ages add up to what is overdue</source>
        <translation>các nhóm quá hạn cộng lại bằng số quá hạn</translation>
    </message>
    <message>
        <source>the reasons add up</source>
        <translation>các lý do cộng lại bằng số lần bổ sung</translation>
    </message>
    <message>
        <source>the fields add up to the cash book</source>
        <translation>các lĩnh vực cộng lại bằng sổ thu</translation>
    </message>
    <message>
        <source>received adds up</source>
        <translation>cột tiếp nhận khớp</translation>
    </message>
    <message>
        <source>solved adds up</source>
        <translation>cột đã giải quyết khớp</translation>
    </message>
    <message>
        <source>early adds up</source>
        <translation>cột trước hạn khớp</translation>
    </message>
    <message>
        <source>on time adds up</source>
        <translation>cột đúng hạn khớp</translation>
    </message>
    <message>
        <source>late adds up</source>
        <translation>số trễ khớp</translation>
    </message>
    <message>
        <source>taken less given back = net</source>
        <translation>thu trừ hoàn = còn lại</translation>
    </message>
    <message>
        <source>cash and transfers add up</source>
        <translation>tiền mặt + chuyển khoản khớp</translation>
    </message>
    <message>
        <source>the agencies add up</source>
        <translation>các cơ quan cộng lại khớp</translation>
    </message>
    <message>
        <source>the agencies add up to the cash book</source>
        <translation>các cơ quan cộng lại bằng sổ thu</translation>
    </message>
    <message>
        <source>period and late entries add up</source>
        <translation>trong kỳ + nhập muộn khớp</translation>
    </message>
    <message>
        <source>the states add up</source>
        <translation>các tình trạng cộng lại khớp</translation>
    </message>
    <message>
        <source>granted + refused = all</source>
        <translation>giải quyết + từ chối = tổng số</translation>
    </message>
    <message>
        <source>delivered + came back + under way = all</source>
        <translation>đã phát + chuyển hoàn + đang chuyển = tổng số</translation>
    </message>
    <message>
        <source>the steps add up</source>
        <translation>số bước khớp</translation>
    </message>
    <message>
        <source>late now adds up</source>
        <translation>số đang trễ khớp</translation>
    </message>
    <message>
        <source>with and without a telephone = all</source>
        <translation>có và không có số điện thoại = tổng số</translation>
    </message>
    <message>
        <source>fees as in the cash book</source>
        <translation>phí còn phải nộp khớp sổ thu</translation>
    </message>
    <message>
        <source>{name}: {part} of {whole} {of} ({percent})</source>
        <translation>{name}: {part}/{whole} {of} ({percent})</translation>
    </message>
    <message>
        <source>✓ Checked: {sums}.</source>
        <translation>✓ Đã kiểm: {sums}.</translation>
    </message>
    <message>
        <source>How it counts: {definition}</source>
        <translation>Cách tính: {definition}</translation>
    </message>
    <message>
        <source>Version {version} · line {seq} of the journal {head} · SHA-256 {hash}</source>
        <translation>Phiên bản {version} · dòng nhật ký {seq}, dấu {head} · SHA-256 {hash}</translation>
    </message>
    <message>
        <source>As of {moment}</source>
        <translation>Số liệu chốt lúc {moment}</translation>
    </message>
    <message>
        <source>To handle</source>
        <translation>Nhận giải quyết</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng số</translation>
    </message>
    <message>
        <source>In the period</source>
        <translation>Trong kỳ</translation>
    </message>
    <message>
        <source>Direct, by post</source>
        <translation>Trực tiếp, bưu chính</translation>
    </message>
    <message>
        <source>From before</source>
        <translation>Từ kỳ trước</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Đã giải quyết</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>Trước hạn</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>In process</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
</context>
<context>
    <name>FiguresFace</name>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Save as a spreadsheet</source>
        <translation>Lưu bảng tính</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Lưu CSV</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>back to the report</source>
        <translation>về báo cáo</translation>
    </message>
    <message>
        <source>the dossiers behind a number</source>
        <translation>hồ sơ của con số</translation>
    </message>
    <message>
        <source>another period</source>
        <translation>kỳ khác</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>biểu đồ</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>xem trước</translation>
    </message>
    <message>
        <source>There is nothing in this period.</source>
        <translation>Kỳ này không có số liệu.</translation>
    </message>
    <message>
        <source>The report is not printed.</source>
        <translation>Báo cáo này không in được.</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>by days</source>
        <translation>so theo ngày</translation>
    </message>
    <message>
        <source>by hours</source>
        <translation>so theo giờ</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>appointment by law</source>
        <translation>hẹn theo luật định</translation>
    </message>
    <message>
        <source>appointment in force</source>
        <translation>hẹn đang hiệu lực</translation>
    </message>
    <message>
        <source>Enter shows the dossiers</source>
        <translation>Enter xem hồ sơ</translation>
    </message>
    <message>
        <source>Enter opens the dossier</source>
        <translation>Enter mở hồ sơ</translation>
    </message>
    <message>
        <source>Copied: version, line of the journal and hash.</source>
        <translation>Đã chép: phiên bản, dòng nhật ký và mã SHA-256.</translation>
    </message>
</context>
<context>
    <name>FileProblem</name>
    <message>
        <source>This entry is missing in the file.</source>
        <translation>Tệp thiếu mục này.</translation>
    </message>
    <message>
        <source>This entry stands twice in the file.</source>
        <translation>Tệp có mục bị ghi hai lần.</translation>
    </message>
    <message>
        <source>The file has an entry nobody knows: {key}.</source>
        <translation>Tệp có mục không rõ nghĩa: {key}.</translation>
    </message>
    <message>
        <source>The file has a value that is not in the closed list.</source>
        <translation>Tệp có giá trị ngoài danh mục.</translation>
    </message>
    <message>
        <source>The file has an unknown unit of term.</source>
        <translation>Tệp có đơn vị thời hạn không rõ.</translation>
    </message>
    <message>
        <source>The file has an unknown day of the week.</source>
        <translation>Tệp có thứ trong tuần không rõ.</translation>
    </message>
    <message>
        <source>The file has an unknown way of submission.</source>
        <translation>Tệp có hình thức nộp không rõ.</translation>
    </message>
    <message>
        <source>The file has a term without a unit.</source>
        <translation>Tệp có thời hạn không ghi đơn vị.</translation>
    </message>
    <message>
        <source>The file has a term that cannot be read.</source>
        <translation>Tệp có thời hạn không đọc được.</translation>
    </message>
    <message>
        <source>The file has an unlikely number of papers.</source>
        <translation>Tệp có số lượng giấy tờ bất thường.</translation>
    </message>
    <message>
        <source>The file should have a list here.</source>
        <translation>Chỗ này trong tệp phải là danh sách.</translation>
    </message>
    <message>
        <source>A place to fill in is not written as it must be.</source>
        <translation>Một chỗ điền được viết không đúng cách.</translation>
    </message>
    <message>
        <source>The file should have named entries here.</source>
        <translation>Chỗ này trong tệp phải gồm các mục có tên.</translation>
    </message>
    <message>
        <source>The file is not JSON, or is cut off.</source>
        <translation>Tệp không phải JSON hoặc bị cắt cụt.</translation>
    </message>
    <message>
        <source>This cannot be less than zero.</source>
        <translation>Chỗ này không được nhỏ hơn không.</translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation>Chỗ này phải là số.</translation>
    </message>
    <message>
        <source>This must be more than zero.</source>
        <translation>Chỗ này phải lớn hơn không.</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>Chỗ này phải là số nguyên.</translation>
    </message>
    <message>
        <source>Days can only be whole or half.</source>
        <translation>Số ngày chỉ được nguyên hoặc nửa ngày.</translation>
    </message>
    <message>
        <source>This term is longer than any law allows.</source>
        <translation>Thời hạn này dài quá mức cho phép.</translation>
    </message>
    <message>
        <source>This term is shorter than a minute.</source>
        <translation>Thời hạn này ngắn hơn một phút.</translation>
    </message>
    <message>
        <source>This must be text.</source>
        <translation>Chỗ này phải là chữ.</translation>
    </message>
    <message>
        <source>This must be a time such as 15:00.</source>
        <translation>Chỗ này phải là giờ, ví dụ 15:00.</translation>
    </message>
    <message>
        <source>This must be a date.</source>
        <translation>Chỗ này phải là ngày.</translation>
    </message>
    <message>
        <source>This must be a date with its hour.</source>
        <translation>Chỗ này phải là ngày kèm giờ.</translation>
    </message>
    <message>
        <source>This date is not among the days off.</source>
        <translation>Ngày này không có trong ngày nghỉ.</translation>
    </message>
    <message>
        <source>This date is a day off and a make-up day at once.</source>
        <translation>Ngày này vừa là ngày nghỉ vừa là ngày làm bù.</translation>
    </message>
    <message>
        <source>This must be a session such as 07:30-11:30.</source>
        <translation>Chỗ này phải là buổi làm việc, ví dụ 07:30-11:30.</translation>
    </message>
    <message>
        <source>A session ends before it begins.</source>
        <translation>Có buổi làm việc kết thúc trước khi bắt đầu.</translation>
    </message>
    <message>
        <source>Two sessions overlap.</source>
        <translation>Có hai buổi làm việc chồng lên nhau.</translation>
    </message>
    <message>
        <source>The office is never open in this timetable.</source>
        <translation>Lịch này không có buổi làm việc nào.</translation>
    </message>
    <message>
        <source>This must be yes or no.</source>
        <translation>Chỗ này phải là có hoặc không.</translation>
    </message>
    <message>
        <source>The first day lies after the last.</source>
        <translation>Ngày đầu ở sau ngày cuối.</translation>
    </message>
    <message>
        <source>Days lie between this calendar and the one in force. Bring the calendar for them first.</source>
        <translation>Giữa lịch này và lịch đang dùng còn những ngày chưa có lịch. Hãy nạp lịch cho các ngày đó trước.</translation>
    </message>
    <message>
        <source>The row ends before it begins.</source>
        <translation>Dòng này hết hiệu lực trước khi có hiệu lực.</translation>
    </message>
    <message>
        <source>Two versions of a procedure are in force at once.</source>
        <translation>Hai phiên bản của một thủ tục cùng có hiệu lực.</translation>
    </message>
    <message>
        <source>This is too long: the centre takes at most {most} kB of one procedure or calendar.</source>
        <translation>Nội dung quá dài: mỗi thủ tục hoặc lịch gửi lên trung tâm chỉ được tối đa {most} kB.</translation>
    </message>
    <message>
        <source>This is not the code of a procedure.</source>
        <translation>Đây không phải mã thủ tục.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Danh sách trống.</translation>
    </message>
    <message>
        <source>The code of an agency is wrong.</source>
        <translation>Mã cơ quan không đúng.</translation>
    </message>
    <message>
        <source>A granted block of numbers is wrong.</source>
        <translation>Dải số được cấp không đúng.</translation>
    </message>
    <message>
        <source>The numbers of a granted block must begin with the digit of the lane, {lane}.</source>
        <translation>Các số trong dải được cấp phải bắt đầu bằng chữ số của quầy: {lane}.</translation>
    </message>
    <message>
        <source>Agency {agency} has two granted blocks. Keep one of them.</source>
        <translation>Cơ quan {agency} có hai dải số được cấp. Chỉ giữ lại một dải.</translation>
    </message>
    <message>
        <source>A process has at most {most} steps.</source>
        <translation>Một quy trình có tối đa {most} bước.</translation>
    </message>
    <message>
        <source>A step takes at most {most} half days.</source>
        <translation>Một bước kéo dài tối đa {most} buổi.</translation>
    </message>
    <message>
        <source>The steps take {half_days} half days together, but the term of the procedure is {most}.</source>
        <translation>Các bước cộng lại {half_days} buổi, trong khi thời hạn giải quyết của thủ tục là {most} buổi.</translation>
    </message>
    <message>
        <source>The lane of the desk lies between 1 and 8.</source>
        <translation>Dải số của quầy phải từ 1 đến 8.</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>the whole path of an .xlsx or .csv file, then Enter</source>
        <translation>đường dẫn đầy đủ của tệp .xlsx hoặc .csv, rồi Enter</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Sửa lúc</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ</translation>
    </message>
    <message>
        <source>Files that lie here</source>
        <translation>Các tệp có trên máy</translation>
    </message>
    <message>
        <source>Which register</source>
        <translation>Chọn sổ cần nhập</translation>
    </message>
    <message>
        <source>An older register as a spreadsheet: one dossier a row, headings above. Nothing is written before you have seen what would happen.</source>
        <translation>Sổ cũ dạng bảng tính: mỗi hồ sơ một dòng, tiêu đề ở trên. Chưa ghi gì cho đến khi đã xem trước kết quả.</translation>
    </message>
    <message>
        <source>Found on this machine, newest first</source>
        <translation>Tệp có trên máy này, mới nhất trước</translation>
    </message>
    <message>
        <source>No .xlsx or .csv file lies among the documents, on the desktop, in the downloads or on a memory stick. Type its path above.</source>
        <translation>Không có tệp .xlsx hoặc .csv nào trong thư mục Tài liệu, Màn hình nền, Tải xuống hay trên USB. Hãy gõ đường dẫn ở trên.</translation>
    </message>
    <message>
        <source>Choose a file, or type where it lies.</source>
        <translation>Hãy chọn một tệp, hoặc gõ đường dẫn của tệp.</translation>
    </message>
</context>
<context>
    <name>FinishBox</name>
    <message>
        <source>Receive and print</source>
        <translation>Tiếp nhận &amp; in</translation>
    </message>
    <message>
        <source>Choose the procedure, then enter the applicant.</source>
        <translation>Chọn thủ tục, rồi nhập người nộp.</translation>
    </message>
    <message>
        <source>Ready to receive. Prints 2 copies of the receipt.</source>
        <translation>Đủ điều kiện tiếp nhận. In 2 liên.</translation>
    </message>
    <message>
        <source>Ready to receive. The result is given at once, no receipt.</source>
        <translation>Đủ điều kiện tiếp nhận. Trả kết quả ngay, không in giấy hẹn.</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>{sentence} ({count} more)</source>
        <translation>{sentence} (và {count} mục khác)</translation>
    </message>
    <message>
        <source>{sentence} If it is right, press Ctrl+Enter again.</source>
        <translation>{sentence} Nếu đúng, bấm Ctrl+Enter lần nữa.</translation>
    </message>
    <message>
        <source>Please check: {sentence}</source>
        <translation>Cần xem lại: {sentence}</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Người ủy quyền</translation>
    </message>
    <message>
        <source>{who}: {sentence}</source>
        <translation>{who}: {sentence}</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Work under way</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Scan a code at any time</source>
        <translation>Quét mã bất cứ lúc nào</translation>
    </message>
    <message numerus="yes">
        <source>%n print(s) failed</source>
        <translation>
            <numerusform>%n bản in bị lỗi</numerusform>
        </translation>
    </message>
    <message>
        <source>No printer yet</source>
        <translation>Chưa có máy in</translation>
    </message>
    <message>
        <source>System printer · {paper}</source>
        <translation>Máy in mặc định · {paper}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Receipt with appointment</source>
        <translation>Giấy tiếp nhận và hẹn trả</translation>
    </message>
    <message>
        <source>Request for supplements</source>
        <translation>Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ</translation>
    </message>
    <message>
        <source>Refusal of the dossier</source>
        <translation>Phiếu từ chối giải quyết hồ sơ</translation>
    </message>
    <message>
        <source>Apology and new appointment (draft for the head)</source>
        <translation>Phiếu xin lỗi và hẹn lại (dự thảo trình ký)</translation>
    </message>
    <message>
        <source>Notice of stopping</source>
        <translation>Thông báo dừng giải quyết hồ sơ</translation>
    </message>
    <message>
        <source>Control slip</source>
        <translation>Phiếu kiểm soát quá trình giải quyết</translation>
    </message>
    <message>
        <source>Label of the dossier</source>
        <translation>Nhãn hồ sơ</translation>
    </message>
    <message>
        <source>Slip of payment</source>
        <translation>Phiếu thu nội bộ</translation>
    </message>
    <message>
        <source>Acknowledgement of return</source>
        <translation>Giấy biên nhận trả kết quả</translation>
    </message>
    <message>
        <source>Hand-over list</source>
        <translation>Phiếu bàn giao</translation>
    </message>
    <message>
        <source>List of results received</source>
        <translation>Danh sách kết quả nhận về</translation>
    </message>
    <message>
        <source>List for the post</source>
        <translation>Danh sách giao bưu chính</translation>
    </message>
    <message>
        <source>Minute with the post</source>
        <translation>Biên bản giao nhận với bưu chính</translation>
    </message>
    <message>
        <source>List of citizens to notify</source>
        <translation>Danh sách báo kết quả</translation>
    </message>
    <message>
        <source>Closing sheet of the drawer</source>
        <translation>Bảng kê chốt ngăn tiền</translation>
    </message>
    <message>
        <source>Settlement with the agency</source>
        <translation>Bảng quyết toán với cơ quan</translation>
    </message>
    <message>
        <source>Daily list</source>
        <translation>Danh sách ngày</translation>
    </message>
    <message>
        <source>Register book</source>
        <translation>Sổ theo dõi</translation>
    </message>
    <message>
        <source>Charts of the day</source>
        <translation>Biểu đồ trong ngày</translation>
    </message>
    <message>
        <source>List of procedures</source>
        <translation>Danh mục thủ tục</translation>
    </message>
    <message>
        <source>Poster of procedures</source>
        <translation>Bảng niêm yết thủ tục</translation>
    </message>
</context>
<context>
    <name>FormColumn</name>
    <message>
        <source>Park</source>
        <translation>Tạm gác</translation>
    </message>
    <message>
        <source>Summary, late entry</source>
        <translation>Trích yếu, nhập sau</translation>
    </message>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Draft saved {hour}</source>
        <translation>Nháp đã lưu {hour}</translation>
    </message>
    <message>
        <source>Unfinished dossiers ({count})</source>
        <translation>Hồ sơ nhập dở ({count})</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{hour}:{minute} o'clock</source>
        <translation>{hour} giờ {minute} phút</translation>
    </message>
    <message>
        <source>{hour} o'clock</source>
        <translation>{hour} giờ</translation>
    </message>
    <message>
        <source>{hour} in the morning</source>
        <translation>{hour} sáng</translation>
    </message>
    <message>
        <source>{hour} in the afternoon</source>
        <translation>{hour} chiều</translation>
    </message>
</context>
<context>
    <name>HandOverReminder</name>
    <message numerus="yes">
        <source>%n dossier(s) must still be handed over today.</source>
        <translation>
            <numerusform>Còn %n hồ sơ phải chuyển xử lý trong hôm nay.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over: F4</source>
        <translation>Chuyển xử lý: F4</translation>
    </message>
</context>
<context>
    <name>Handed</name>
    <message>
        <source>Line {place}: taken</source>
        <translation>Dòng {place}: đã nhận</translation>
    </message>
    <message>
        <source>A scan was refused. Press Enter first, then sign.</source>
        <translation>Có mã không nhận. Bấm Enter trước, rồi ký nhận.</translation>
    </message>
    <message>
        <source>no name noted</source>
        <translation>không ghi tên</translation>
    </message>
    <message>
        <source>Signed by mistake? Open the dossier and note what is right (Ctrl+N).</source>
        <translation>Ghi nhầm? Mở hồ sơ đó, bấm Ctrl+N và ghi lại cho đúng.</translation>
    </message>
    <message>
        <source>Every line is settled</source>
        <translation>Đã xong mọi dòng</translation>
    </message>
</context>
<context>
    <name>HandedFace</name>
    <message>
        <source>List</source>
        <translation>Phiếu bàn giao</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Chuyển lúc</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người chuyển</translation>
    </message>
    <message>
        <source>Not taken yet</source>
        <translation>Chưa nhận</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Hand-over lists</source>
        <translation>Các phiếu bàn giao</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Every list is settled. Scan the bars of a list to open it again.</source>
        <translation>Mọi phiếu bàn giao đã xong. Quét mã vạch trên phiếu để mở lại.</translation>
    </message>
    <message>
        <source>List {number} · {unit} · handed over {hour}</source>
        <translation>Phiếu bàn giao {number} · {unit} · chuyển lúc {hour}</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Not accepted</source>
        <translation>Không nhận</translation>
    </message>
    <message>
        <source>Press Enter to go on.</source>
        <translation>Bấm Enter để quét tiếp.</translation>
    </message>
    <message>
        <source>This is no dossier code. Scan the bars or the square on the receipt. Press Enter.</source>
        <translation>Đây không phải mã hồ sơ. Quét mã vạch hoặc mã QR trên giấy tiếp nhận. Bấm Enter để quét tiếp.</translation>
    </message>
    <message>
        <source>Code not known</source>
        <translation>Mã lạ, không đọc được</translation>
    </message>
    <message>
        <source>received today {hour}</source>
        <translation>tiếp nhận hôm nay {hour}</translation>
    </message>
    <message>
        <source>received yesterday {hour}</source>
        <translation>tiếp nhận hôm qua {hour}</translation>
    </message>
    <message>
        <source>received {day} {hour}</source>
        <translation>tiếp nhận {day} {hour}</translation>
    </message>
    <message>
        <source>Supplement papers</source>
        <translation>Giấy bổ sung</translation>
    </message>
    <message>
        <source>Shelf {shelf}</source>
        <translation>Kệ {shelf}</translation>
    </message>
    <message>
        <source>Not taken yet</source>
        <translation>Chưa nhận</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Scanned already, on line {place}</source>
        <translation>Đã quét rồi, ở dòng {place}</translation>
    </message>
    <message>
        <source>Handed over already</source>
        <translation>Đã chuyển rồi</translation>
    </message>
    <message>
        <source>Not waiting to be handed over</source>
        <translation>Không chờ chuyển</translation>
    </message>
    <message>
        <source>Not at the desk</source>
        <translation>Không ở quầy</translation>
    </message>
    <message>
        <source>The unit has it already</source>
        <translation>Đơn vị đã nhận hồ sơ</translation>
    </message>
    <message>
        <source>Another unit has the dossier</source>
        <translation>Đơn vị khác đang giữ hồ sơ</translation>
    </message>
    <message>
        <source>Another agency decides</source>
        <translation>Khác cơ quan giải quyết</translation>
    </message>
    <message>
        <source>Belongs to another counter</source>
        <translation>Hồ sơ của nơi khác</translation>
    </message>
    <message>
        <source>No such dossier here</source>
        <translation>Không có hồ sơ này</translation>
    </message>
    <message>
        <source>Several dossiers have this number</source>
        <translation>Nhiều hồ sơ cùng số này</translation>
    </message>
    <message>
        <source>Not on this list</source>
        <translation>Không có trong phiếu này</translation>
    </message>
    <message>
        <source>Settled already</source>
        <translation>Dòng này đã xong</translation>
    </message>
    <message>
        <source>Not handed over yet</source>
        <translation>Chưa chuyển</translation>
    </message>
    <message>
        <source>No such list here</source>
        <translation>Không có phiếu này</translation>
    </message>
</context>
<context>
    <name>HandoverPapers</name>
    <message>
        <source>List {number} goes to the printer.</source>
        <translation>Phiếu bàn giao {number} đã đưa vào máy in.</translation>
    </message>
</context>
<context>
    <name>HandoverScreen</name>
    <message>
        <source>Hand over</source>
        <translation>Chuyển xử lý</translation>
    </message>
    <message>
        <source>Make a list</source>
        <translation>Lập phiếu bàn giao</translation>
    </message>
    <message>
        <source>Lists handed over</source>
        <translation>Phiếu bàn giao đã chuyển</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Quét</translation>
    </message>
    <message>
        <source>add or confirm</source>
        <translation>thêm hoặc xác nhận</translation>
    </message>
    <message>
        <source>hand over, sign for all</source>
        <translation>chuyển, ký nhận cả phiếu</translation>
    </message>
    <message>
        <source>Being written. Wait a moment.</source>
        <translation>Đang ghi, chờ một chút.</translation>
    </message>
    <message>
        <source>Control slips {number} of {of}. Esc stops.</source>
        <translation>Phiếu kiểm soát {number} trên {of}. Esc để dừng.</translation>
    </message>
</context>
<context>
    <name>Happened</name>
    <message>
        <source>Reception</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Fee taken</source>
        <translation>Thu phí, lệ phí</translation>
    </message>
    <message>
        <source>Fee given back</source>
        <translation>Hoàn phí, lệ phí</translation>
    </message>
    <message>
        <source>Receipt noted</source>
        <translation>Ghi biên lai</translation>
    </message>
    <message>
        <source>Paper printed</source>
        <translation>In giấy tờ</translation>
    </message>
    <message>
        <source>Hand-over to the unit</source>
        <translation>Bàn giao cho đơn vị</translation>
    </message>
    <message>
        <source>Hand-over confirmed</source>
        <translation>Đơn vị xác nhận đã nhận</translation>
    </message>
    <message>
        <source>Hand-over not taken</source>
        <translation>Đơn vị không nhận</translation>
    </message>
    <message>
        <source>Hand-over called back</source>
        <translation>Thu hồi bàn giao</translation>
    </message>
    <message>
        <source>Papers asked for</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Papers supplemented</source>
        <translation>Đã bổ sung</translation>
    </message>
    <message>
        <source>Closed, not supplemented</source>
        <translation>Đóng, không bổ sung</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Từ chối hồ sơ</translation>
    </message>
    <message>
        <source>Processing paused</source>
        <translation>Tạm dừng giải quyết</translation>
    </message>
    <message>
        <source>Processing resumed</source>
        <translation>Tiếp tục giải quyết</translation>
    </message>
    <message>
        <source>Apology and new appointment</source>
        <translation>Xin lỗi và hẹn lại</translation>
    </message>
    <message>
        <source>Result here</source>
        <translation>Đã có kết quả</translation>
    </message>
    <message>
        <source>Result sent back for correction</source>
        <translation>Chuyển lại kết quả để sửa</translation>
    </message>
    <message>
        <source>Result given to the citizen</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Return taken back</source>
        <translation>Thu lại kết quả đã trả</translation>
    </message>
    <message>
        <source>Result given to the post</source>
        <translation>Giao kết quả cho bưu điện</translation>
    </message>
    <message>
        <source>Delivered by the post</source>
        <translation>Bưu điện đã phát</translation>
    </message>
    <message>
        <source>Withdrawn by the citizen</source>
        <translation>Người nộp rút hồ sơ</translation>
    </message>
    <message>
        <source>Processing stopped</source>
        <translation>Dừng giải quyết</translation>
    </message>
    <message>
        <source>Papers back from the unit</source>
        <translation>Đơn vị chuyển lại giấy tờ</translation>
    </message>
    <message>
        <source>Papers given back to the citizen</source>
        <translation>Trả lại giấy tờ</translation>
    </message>
    <message>
        <source>Place of the papers</source>
        <translation>Chỗ để giấy tờ</translation>
    </message>
    <message>
        <source>Next step of the process</source>
        <translation>Chuyển bước quy trình</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Intake corrected</source>
        <translation>Sửa thông tin tiếp nhận</translation>
    </message>
    <message>
        <source>Code voided</source>
        <translation>Hủy mã hồ sơ</translation>
    </message>
    <message>
        <source>Official number given</source>
        <translation>Cấp số chính thức</translation>
    </message>
    <message>
        <source>Drawer opened</source>
        <translation>Mở ngăn tiền</translation>
    </message>
    <message>
        <source>Drawer counted and closed</source>
        <translation>Kiểm và đóng ngăn tiền</translation>
    </message>
    <message>
        <source>Day signed off</source>
        <translation>Chốt ngày</translation>
    </message>
    <message>
        <source>Register book closed</source>
        <translation>Khóa sổ theo dõi</translation>
    </message>
    <message>
        <source>Lateness explained</source>
        <translation>Giải trình quá hạn</translation>
    </message>
    <message>
        <source>Guidance before reception</source>
        <translation>Hướng dẫn trước khi nhận</translation>
    </message>
    <message>
        <source>Turned away before reception</source>
        <translation>Từ chối trước khi nhận</translation>
    </message>
    <message>
        <source>Taken over from an older register</source>
        <translation>Nhập từ sổ cũ</translation>
    </message>
    <message>
        <source>Citizen's rating</source>
        <translation>Đánh giá của người dân</translation>
    </message>
    <message>
        <source>Survey planned</source>
        <translation>Lập đợt khảo sát</translation>
    </message>
    <message>
        <source>Numbers of the day sealed</source>
        <translation>Khóa số đã cấp trong ngày</translation>
    </message>
    <message>
        <source>Figures of the day sealed</source>
        <translation>Khóa số liệu trong ngày</translation>
    </message>
    <message>
        <source>Decision of the supervisor</source>
        <translation>Phụ trách đã quyết định</translation>
    </message>
    <message>
        <source>Answer of the centre</source>
        <translation>Trả lời của trung tâm</translation>
    </message>
    <message>
        <source>Desk begins a new series of records</source>
        <translation>Quầy mở loạt ghi mới</translation>
    </message>
    <message>
        <source>Something recorded</source>
        <translation>Ghi nhận</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Everywhere</source>
        <translation>Mọi màn hình</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Lists and the day</source>
        <translation>Danh sách và trong ngày</translation>
    </message>
    <message>
        <source>One dossier</source>
        <translation>Một hồ sơ</translation>
    </message>
    <message>
        <source>Acts on a dossier</source>
        <translation>Xử lý hồ sơ</translation>
    </message>
    <message>
        <source>Hand over, return, post</source>
        <translation>Chuyển xử lý, trả kết quả, bưu chính</translation>
    </message>
    <message>
        <source>Fees and the drawer</source>
        <translation>Phí và ngăn tiền</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Bản in</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Older registers</source>
        <translation>Sổ cũ</translation>
    </message>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Chuyển xử lý</translation>
    </message>
    <message>
        <source>The day: counts and lists</source>
        <translation>Trong ngày: số liệu và danh sách</translation>
    </message>
    <message>
        <source>Board of figures for those who wait</source>
        <translation>Bảng công khai số liệu</translation>
    </message>
    <message>
        <source>Return results, results that come in, the post</source>
        <translation>Trả kết quả, kết quả về, bưu chính</translation>
    </message>
    <message>
        <source>Fees, cash drawer, settlement</source>
        <translation>Thu phí, ngăn tiền, quyết toán</translation>
    </message>
    <message>
        <source>Register of dossiers</source>
        <translation>Sổ hồ sơ</translation>
    </message>
    <message>
        <source>Reports, end of the day, register book</source>
        <translation>Báo cáo, hết ngày, sổ theo dõi</translation>
    </message>
    <message>
        <source>Print the daily list of today</source>
        <translation>In danh sách ngày hôm nay</translation>
    </message>
    <message>
        <source>Print queue</source>
        <translation>Hàng đợi in</translation>
    </message>
    <message>
        <source>Synchronise: what waits, what needs a decision</source>
        <translation>Đồng bộ: việc chờ gửi, việc chờ quyết định</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Trang này</translation>
    </message>
    <message>
        <source>The main act of the screen</source>
        <translation>Việc chính của màn hình</translation>
    </message>
    <message>
        <source>The parts of a screen</source>
        <translation>Các phần của màn hình</translation>
    </message>
    <message>
        <source>Take back what was just done, while it is offered</source>
        <translation>Hoàn tác việc vừa làm, khi còn hiện</translation>
    </message>
    <message>
        <source>Close a message, give up, go back</source>
        <translation>Đóng thông báo, thôi, quay lại</translation>
    </message>
    <message>
        <source>Lock the desk, change the clerk</source>
        <translation>Khóa quầy, đổi người dùng</translation>
    </message>
    <message>
        <source>To the next field</source>
        <translation>Sang ô kế tiếp</translation>
    </message>
    <message>
        <source>Receive and print; once more confirms a warning</source>
        <translation>Tiếp nhận và in; bấm lần nữa để xác nhận cảnh báo</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Other details of a person</source>
        <translation>Thông tin khác của một người</translation>
    </message>
    <message>
        <source>Owner of the dossier</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Who authorised the applicant</source>
        <translation>Người ủy quyền</translation>
    </message>
    <message>
        <source>Put the capitals of a name right</source>
        <translation>Sửa chữ hoa của họ tên</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Way of the result</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>Vì sao ngày này</translation>
    </message>
    <message>
        <source>Summary, late entry</source>
        <translation>Trích yếu, nhập sau</translation>
    </message>
    <message>
        <source>Guide: which papers to bring, before reception</source>
        <translation>Hướng dẫn bổ sung trước khi tiếp nhận</translation>
    </message>
    <message>
        <source>Turn away, before reception</source>
        <translation>Từ chối tiếp nhận</translation>
    </message>
    <message>
        <source>Park the dossier, take one up again</source>
        <translation>Tạm gác hồ sơ, mở lại hồ sơ đã gác</translation>
    </message>
    <message>
        <source>Same person, another procedure</source>
        <translation>Cùng người, thủ tục khác</translation>
    </message>
    <message>
        <source>Same procedure, another person</source>
        <translation>Cùng thủ tục, người khác</translation>
    </message>
    <message>
        <source>Open the dossier just received</source>
        <translation>Mở hồ sơ vừa tiếp nhận</translation>
    </message>
    <message>
        <source>Ask the citizen for a rating</source>
        <translation>Mời người dân đánh giá</translation>
    </message>
    <message>
        <source>Open the chosen dossier</source>
        <translation>Mở hồ sơ đang chọn</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Phím cách</translation>
    </message>
    <message>
        <source>Choose a row, or let it go</source>
        <translation>Chọn hoặc bỏ chọn một dòng</translation>
    </message>
    <message>
        <source>Choose a stretch of rows</source>
        <translation>Chọn nhiều dòng liền nhau</translation>
    </message>
    <message>
        <source>Choose all rows</source>
        <translation>Chọn tất cả</translation>
    </message>
    <message>
        <source>Let the chosen rows go</source>
        <translation>Bỏ chọn</translation>
    </message>
    <message>
        <source>Hand the chosen dossiers over</source>
        <translation>Chuyển xử lý các hồ sơ đã chọn</translation>
    </message>
    <message>
        <source>Print papers of the chosen dossiers</source>
        <translation>In giấy tờ của các hồ sơ đã chọn</translation>
    </message>
    <message>
        <source>Stop printing between two papers</source>
        <translation>Dừng in giữa hai bản</translation>
    </message>
    <message>
        <source>The lists of the day</source>
        <translation>Các danh sách trong ngày</translation>
    </message>
    <message>
        <source>Overdue, due today and soon</source>
        <translation>Quá hạn, hôm nay và sắp đến hạn</translation>
    </message>
    <message>
        <source>What is left to do today</source>
        <translation>Việc còn lại trong ngày</translation>
    </message>
    <message>
        <source>The charts of the day; Enter shows the table of one</source>
        <translation>Biểu đồ trong ngày; Enter xem dạng bảng</translation>
    </message>
    <message>
        <source>Previous dossier of the list</source>
        <translation>Hồ sơ trước trong danh sách</translation>
    </message>
    <message>
        <source>Next dossier of the list</source>
        <translation>Hồ sơ sau trong danh sách</translation>
    </message>
    <message>
        <source>Print a paper of it</source>
        <translation>In giấy tờ của hồ sơ</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem bản in</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu tệp PDF</translation>
    </message>
    <message>
        <source>Show or hide identity numbers, telephones of a list</source>
        <translation>Hiện, ẩn số định danh; số điện thoại trong danh sách</translation>
    </message>
    <message>
        <source>The file that came with the result</source>
        <translation>Tệp đi kèm kết quả</translation>
    </message>
    <message>
        <source>What cannot be done now, and why</source>
        <translation>Việc chưa làm được và lý do</translation>
    </message>
    <message>
        <source>To the reason of a correction</source>
        <translation>Đến ô lý do khi sửa thông tin</translation>
    </message>
    <message>
        <source>The act really happened earlier</source>
        <translation>Việc này đã làm từ trước</translation>
    </message>
    <message>
        <source>What is often said as the reason</source>
        <translation>Các lý do thường dùng</translation>
    </message>
    <message>
        <source>Unit that gets the dossiers; another person collects</source>
        <translation>Nơi nhận hồ sơ; người khác nhận thay</translation>
    </message>
    <message>
        <source>Add all that wait to the list</source>
        <translation>Thêm tất cả hồ sơ đang chờ</translation>
    </message>
    <message>
        <source>Take the last line away</source>
        <translation>Bỏ dòng cuối</translation>
    </message>
    <message>
        <source>The receipt is lost</source>
        <translation>Mất giấy hẹn</translation>
    </message>
    <message>
        <source>The result goes electronically</source>
        <translation>Trả kết quả điện tử</translation>
    </message>
    <message>
        <source>Originals taken back to be revoked</source>
        <translation>Bản chính thu lại để thu hồi</translation>
    </message>
    <message>
        <source>Collect the fee still due</source>
        <translation>Thu phí còn thiếu</translation>
    </message>
    <message>
        <source>Print the acknowledgement</source>
        <translation>In giấy ký nhận</translation>
    </message>
    <message>
        <source>Ask the citizen for a rating, after a return</source>
        <translation>Mời người dân đánh giá, sau khi trả</translation>
    </message>
    <message>
        <source>Count the number of the result up</source>
        <translation>Tăng số kết quả</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>In danh sách</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Lưu danh sách</translation>
    </message>
    <message>
        <source>What is to be collected; the count</source>
        <translation>Hồ sơ cần thu; kiểm đếm</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tiền mặt</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Chuyển khoản</translation>
    </message>
    <message>
        <source>Round sums the citizen gives</source>
        <translation>Số tiền chẵn công dân đưa</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Biên lai</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>Hoàn tiền</translation>
    </message>
    <message>
        <source>Print the payment slip or the sheet</source>
        <translation>In phiếu thu hoặc phiếu chốt</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Take a print out of the queue</source>
        <translation>Bỏ bản in khỏi hàng đợi</translation>
    </message>
    <message>
        <source>Try to reach the centre now</source>
        <translation>Thử kết nối trung tâm ngay</translation>
    </message>
    <message>
        <source>All, what waits, what needs a decision</source>
        <translation>Tất cả, chờ gửi, chờ quyết định</translation>
    </message>
    <message>
        <source>Settle what the centre has flagged</source>
        <translation>Xử lý việc trung tâm đánh dấu</translation>
    </message>
    <message>
        <source>Give a new code where two dossiers have one</source>
        <translation>Cấp mã mới khi hai hồ sơ trùng mã</translation>
    </message>
    <message>
        <source>Write to a USB stick</source>
        <translation>Ghi ra USB</translation>
    </message>
    <message>
        <source>Read from a USB stick</source>
        <translation>Đọc từ USB</translation>
    </message>
    <message>
        <source>Exchange with another desk of the site</source>
        <translation>Trao đổi với quầy khác của điểm</translation>
    </message>
    <message>
        <source>Let other desks of the site ask here, or no more</source>
        <translation>Cho quầy khác của điểm hỏi, hoặc thôi</translation>
    </message>
    <message>
        <source>Connect the desk to a centre</source>
        <translation>Kết nối quầy với trung tâm</translation>
    </message>
    <message>
        <source>Import an older register</source>
        <translation>Nhập sổ cũ</translation>
    </message>
    <message>
        <source>The next step of the import</source>
        <translation>Sang bước sau khi nhập sổ cũ</translation>
    </message>
    <message>
        <source>The refused rows only</source>
        <translation>Chỉ xem dòng bị từ chối</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Lưu các dòng bị từ chối</translation>
    </message>
    <message>
        <source>Stop the import between two rows</source>
        <translation>Dừng nhập giữa chừng</translation>
    </message>
    <message>
        <source>The dossiers behind a number</source>
        <translation>Hồ sơ của một con số</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>Kỳ sau</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>In báo cáo</translation>
    </message>
    <message>
        <source>Save as a spreadsheet</source>
        <translation>Lưu bảng tính</translation>
    </message>
    <message>
        <source>To the list of reports</source>
        <translation>Đến danh sách báo cáo</translation>
    </message>
    <message>
        <source>Chart of the report</source>
        <translation>Biểu đồ của báo cáo</translation>
    </message>
    <message>
        <source>The folder where everything public is written</source>
        <translation>Thư mục công khai</translation>
    </message>
    <message>
        <source>Staff roster: Insert adds, Delete takes away</source>
        <translation>Danh sách công chức: Insert thêm, Delete bỏ</translation>
    </message>
    <message>
        <source>Copy where the figures are proved</source>
        <translation>Chép dòng đối chiếu số liệu</translation>
    </message>
    <message>
        <source>Lists of late work</source>
        <translation>Các danh sách hồ sơ trễ hạn</translation>
    </message>
    <message>
        <source>Letters of apology of the chosen dossiers</source>
        <translation>In phiếu xin lỗi của hồ sơ đã chọn</translation>
    </message>
    <message>
        <source>Enter rating forms on paper</source>
        <translation>Nhập phiếu đánh giá bằng giấy</translation>
    </message>
    <message>
        <source>Plan a survey</source>
        <translation>Lập khảo sát</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help: all keys</source>
        <translation>Trợ giúp: mọi phím</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>Barcode reader</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>Scan on any screen, without clicking first: a receipt or its code opens the dossier, a citizen card fills the applicant. The Vietnamese input method may stay on.</source>
        <translation>Quét ở bất cứ màn hình nào, không cần bấm chuột trước: giấy hẹn hoặc mã hồ sơ sẽ mở hồ sơ, thẻ căn cước sẽ điền người nộp. Không cần tắt bộ gõ tiếng Việt.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>One-stop counter, version {version}. Works without a network.</source>
        <translation>Quầy Một cửa, phiên bản {version}. Làm việc cả khi không có mạng.</translation>
    </message>
    <message>
        <source>Free software under the GNU Lesser General Public License, version 3.</source>
        <translation>Phần mềm tự do theo giấy phép GNU LGPL phiên bản 3.</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>tiếp nhận</translation>
    </message>
    <message>
        <source>search</source>
        <translation>tìm kiếm</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>{amount} taken in cash</source>
        <translation>Thu {amount} tiền mặt</translation>
    </message>
    <message>
        <source>{amount} given back, approved by {approved_by}</source>
        <translation>Hoàn trả {amount}, người duyệt {approved_by}</translation>
    </message>
    <message>
        <source>Receipt {form} {series} no. {number} noted</source>
        <translation>Ghi biên lai {form} {series} số {number}</translation>
    </message>
    <message>
        <source>Paper printed</source>
        <translation>In giấy tờ</translation>
    </message>
    <message>
        <source>Handed to {unit}, list {number}</source>
        <translation>Bàn giao cho {unit}, phiếu bàn giao {number}</translation>
    </message>
    <message>
        <source>{unit} has the dossier</source>
        <translation>{unit} đã nhận hồ sơ</translation>
    </message>
    <message>
        <source>{unit} did not take the dossier</source>
        <translation>{unit} không nhận hồ sơ</translation>
    </message>
    <message>
        <source>Called back before {unit} took it</source>
        <translation>Thu hồi trước khi {unit} nhận</translation>
    </message>
    <message>
        <source>Papers asked for, until {until}</source>
        <translation>Yêu cầu bổ sung, hạn đến {until}</translation>
    </message>
    <message>
        <source>Papers complete, the term starts anew</source>
        <translation>Đã bổ sung đủ, tính lại thời hạn từ đầu</translation>
    </message>
    <message>
        <source>Closed: the papers asked for never came</source>
        <translation>Đóng hồ sơ do quá hạn bổ sung</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Processing paused</source>
        <translation>Tạm dừng giải quyết</translation>
    </message>
    <message>
        <source>Processing resumed, working minutes added: {minutes}</source>
        <translation>Tiếp tục giải quyết, cộng thêm {minutes} phút làm việc</translation>
    </message>
    <message>
        <source>Apology, new appointment {until}</source>
        <translation>Xin lỗi, hẹn lại {until}</translation>
    </message>
    <message>
        <source>Result here</source>
        <translation>Đã có kết quả</translation>
    </message>
    <message>
        <source>Result sent back for correction</source>
        <translation>Chuyển lại kết quả để sửa sai sót</translation>
    </message>
    <message>
        <source>Result given at the counter</source>
        <translation>Trả kết quả tại quầy</translation>
    </message>
    <message>
        <source>Return taken back</source>
        <translation>Thu lại kết quả đã trả</translation>
    </message>
    <message>
        <source>Result given to the post</source>
        <translation>Giao kết quả cho bưu điện</translation>
    </message>
    <message>
        <source>Delivered by the post</source>
        <translation>Bưu điện đã phát</translation>
    </message>
    <message>
        <source>Withdrawn by the citizen</source>
        <translation>Người nộp rút hồ sơ</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Dừng giải quyết</translation>
    </message>
    <message>
        <source>Papers back from the unit</source>
        <translation>Đơn vị chuyển lại giấy tờ</translation>
    </message>
    <message>
        <source>Papers given back to the citizen</source>
        <translation>Đã trả lại giấy tờ cho người dân</translation>
    </message>
    <message>
        <source>Code voided</source>
        <translation>Hủy mã hồ sơ</translation>
    </message>
    <message>
        <source>Step {place} of {of}: {name}, {unit}, until {until}</source>
        <translation>Bước {place}/{of}: {name}, {unit}, đến {until}</translation>
    </message>
    <message>
        <source>Put on shelf {shelf}</source>
        <translation>Để tại: {shelf}</translation>
    </message>
    <message>
        <source>Taken over from an older register</source>
        <translation>Nhập từ sổ cũ</translation>
    </message>
    <message>
        <source>The citizen rated the counter</source>
        <translation>Người dân đã đánh giá</translation>
    </message>
    <message>
        <source>Lateness explained to the head</source>
        <translation>Đã giải trình lý do quá hạn</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Ghi chú: {note}</translation>
    </message>
    <message>
        <source>Intake corrected: {fields}</source>
        <translation>Đã sửa thông tin tiếp nhận: {fields}</translation>
    </message>
    <message>
        <source>Official number {code} in place of {replaces}</source>
        <translation>Cấp mã chính thức {code} thay cho mã {replaces}</translation>
    </message>
    <message>
        <source>The centre has put the record in its order</source>
        <translation>Trung tâm đã cập nhật theo thứ tự chung</translation>
    </message>
    <message>
        <source>The centre's question was settled</source>
        <translation>Đã xử lý nội dung trung tâm yêu cầu kiểm tra</translation>
    </message>
    <message>
        <source>Papers complete, the term starts anew; the unit gets them on a list</source>
        <translation>Đã bổ sung đủ, tính lại thời hạn từ đầu; giấy bổ sung chờ bàn giao cho đơn vị</translation>
    </message>
    <message>
        <source>Supplement papers to {unit}, list {number}</source>
        <translation>Bàn giao giấy bổ sung cho {unit}, phiếu bàn giao {number}</translation>
    </message>
    <message>
        <source>{unit} has the supplement papers</source>
        <translation>{unit} đã nhận giấy bổ sung</translation>
    </message>
    <message>
        <source>{unit} did not take the supplement papers</source>
        <translation>{unit} không nhận giấy bổ sung</translation>
    </message>
    <message>
        <source>Supplement papers called back before {unit} took them</source>
        <translation>Thu hồi giấy bổ sung trước khi {unit} nhận</translation>
    </message>
    <message>
        <source>Papers asked for, until {until}: later than three working days</source>
        <translation>Yêu cầu bổ sung, hạn đến {until}: thông báo quá 3 ngày làm việc</translation>
    </message>
    <message>
        <source>Apology, new appointment {until}: not one day before the old one</source>
        <translation>Xin lỗi, hẹn lại {until}: không báo trước ngày hẹn cũ ít nhất 1 ngày</translation>
    </message>
    <message>
        <source>Back from the post, not delivered</source>
        <translation>Bưu chính chuyển hoàn, chưa phát được</translation>
    </message>
    <message>
        <source>{amount} taken by transfer</source>
        <translation>Thu {amount} chuyển khoản</translation>
    </message>
    <message>
        <source>Waiting for a payment to the State</source>
        <translation>Chờ thực hiện nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>The centre asks a supervisor to look at this</source>
        <translation>Trung tâm yêu cầu phụ trách kiểm tra nội dung này</translation>
    </message>
    <message>
        <source>Result here: refused</source>
        <translation>Đã có kết quả: từ chối giải quyết</translation>
    </message>
    <message>
        <source>Result given electronically</source>
        <translation>Trả kết quả điện tử</translation>
    </message>
    <message>
        <source>Taken off the shelf</source>
        <translation>Đã lấy khỏi kệ</translation>
    </message>
    <message>
        <source>Receipt printed</source>
        <translation>In giấy tiếp nhận và hẹn trả</translation>
    </message>
    <message>
        <source>Result given at the counter, originals taken back: {originals}</source>
        <translation>Trả kết quả tại quầy, thu lại {originals} bản chính</translation>
    </message>
    <message>
        <source>Result given electronically, originals taken back: {originals}</source>
        <translation>Trả kết quả điện tử, thu lại {originals} bản chính</translation>
    </message>
    <message>
        <source>Papers given back to the citizen, originals among them: {originals}</source>
        <translation>Đã trả lại giấy tờ cho công dân, trong đó bản chính: {originals}</translation>
    </message>
    <message>
        <source>Code voided, approved by {approved_by}</source>
        <translation>Hủy mã hồ sơ, người duyệt: {approved_by}</translation>
    </message>
    <message>
        <source>Receipt printed again, time {number}</source>
        <translation>In lại giấy hẹn, lần {number}</translation>
    </message>
    <message>
        <source>Paper printed again, time {number}</source>
        <translation>In lại giấy tờ lần {number}</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Ghi nhận</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import an older register</source>
        <translation>Nhập sổ cũ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>How far the reading is</source>
        <translation>Tiến độ đọc tệp</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Mở tệp</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Import, dossiers: {number}</source>
        <translation>Nhập {number} hồ sơ</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Nhập tệp khác</translation>
    </message>
    <message>
        <source>Stop and leave</source>
        <translation>Dừng nhập và rời đi</translation>
    </message>
    <message>
        <source>No row can be imported.</source>
        <translation>Không có dòng nào nhập được.</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Để nhập tiếp</translation>
    </message>
    <message>
        <source>{number} of {count} rows are looked at</source>
        <translation>Đã xem {number} trên {count} dòng</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>dừng</translation>
    </message>
    <message>
        <source>go on working elsewhere</source>
        <translation>làm việc khác</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>bước sau</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>save the refused rows</source>
        <translation>lưu dòng bị từ chối</translation>
    </message>
    <message>
        <source>Is here already, and is not imported twice.</source>
        <translation>Đã có trong sổ, không nhập lại.</translation>
    </message>
    <message>
        <source>due {moment}</source>
        <translation>hẹn {moment}</translation>
    </message>
    <message>
        <source>1  File</source>
        <translation>1  Chọn tệp</translation>
    </message>
    <message>
        <source>2  Columns</source>
        <translation>2  Ghép cột</translation>
    </message>
    <message>
        <source>3  Preview</source>
        <translation>3  Xem trước</translation>
    </message>
    <message>
        <source>4  Import</source>
        <translation>4  Nhập</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>The file is being read</source>
        <translation>Đang đọc tệp</translation>
    </message>
    <message>
        <source>The rows are being looked at</source>
        <translation>Đang xem các dòng</translation>
    </message>
    <message>
        <source>The import of the older register has ended: {number} imported.</source>
        <translation>Nhập sổ cũ đã kết thúc: đã nhập {number} hồ sơ.</translation>
    </message>
</context>
<context>
    <name>IntakeController</name>
    <message>
        <source>Still receiving. Scan again in a moment.</source>
        <translation>Đang tiếp nhận. Chờ một chút rồi quét lại.</translation>
    </message>
</context>
<context>
    <name>IntakeScreen</name>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>next person</source>
        <translation>người kế tiếp</translation>
    </message>
    <message>
        <source>same person</source>
        <translation>cùng người</translation>
    </message>
    <message>
        <source>find a dossier</source>
        <translation>tìm hồ sơ</translation>
    </message>
    <message>
        <source>print the slip again</source>
        <translation>in lại phiếu</translation>
    </message>
    <message>
        <source>back to the form</source>
        <translation>quay lại biểu mẫu</translation>
    </message>
    <message>
        <source>print the slip</source>
        <translation>in phiếu</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>ô kế tiếp</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>để sau</translation>
    </message>
    <message>
        <source>Alt+letter</source>
        <translation>Alt+chữ</translation>
    </message>
    <message>
        <source>to a box</source>
        <translation>tới khung</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>mọi phím</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
</context>
<context>
    <name>Integrity</name>
    <message>
        <source>The record was changed from outside. Stop receiving, call the administrator.</source>
        <translation>Sổ ghi bị sửa từ bên ngoài. Dừng tiếp nhận và gọi quản trị.</translation>
    </message>
    <message>
        <source>The file of the data is damaged. Stop receiving, call the administrator.</source>
        <translation>Tệp dữ liệu bị hỏng. Dừng tiếp nhận và gọi quản trị.</translation>
    </message>
    <message>
        <source>Line {seq} of epoch {epoch} of desk {desk} was changed from outside (place {pos}). Stop receiving, call the administrator.</source>
        <translation>Dòng {seq} thời kỳ {epoch} của quầy {desk} bị sửa từ bên ngoài (vị trí {pos}). Dừng tiếp nhận và gọi quản trị.</translation>
    </message>
    <message>
        <source>The data end at line {seq} of epoch {epoch}, but line {seen_seq} of epoch {seen_epoch} was already written here: they are an older copy, or were cut off. Call the administrator.</source>
        <translation>Dữ liệu dừng ở dòng {seq} thời kỳ {epoch}, nhưng máy này đã ghi đến dòng {seen_seq} thời kỳ {seen_epoch}: đây là bản sao cũ hoặc dữ liệu đã bị cắt bớt. Gọi quản trị.</translation>
    </message>
    <message>
        <source>The stored procedures, calendar or site data were changed from outside ({key}). Stop receiving, call the administrator.</source>
        <translation>Danh mục thủ tục, lịch hoặc thông tin đơn vị đã lưu bị sửa từ bên ngoài ({key}). Dừng tiếp nhận và gọi quản trị.</translation>
    </message>
    <message>
        <source>The evidence {sha256} was changed from outside and proves nothing any more. Look at the backup.</source>
        <translation>Chứng cứ {sha256} đã bị sửa từ bên ngoài và không còn giá trị chứng minh. Hãy xem lại bản sao lưu.</translation>
    </message>
    <message>
        <source>What {table} says of {key} is not where its journal ends. Stop the service, look at the backup.</source>
        <translation>Bảng {table} ghi về {key} không khớp với chỗ kết thúc của nhật ký. Hãy dừng dịch vụ và kiểm tra bản sao lưu.</translation>
    </message>
    <message>
        <source>Table {table} differs from the journal at {key}. Stop receiving, call the administrator.</source>
        <translation>Bảng {table} không khớp sổ ghi tại {key}. Dừng tiếp nhận và gọi quản trị.</translation>
    </message>
    <message>
        <source>The list of {day} does not add up and is neither printed nor closed: nothing in the journal explains what became of {codes}. Call the administrator.</source>
        <translation>Danh sách ngày {day} không khớp nên không in, không đóng: nhật ký không giải thích được số {codes}. Hãy gọi quản trị.</translation>
    </message>
    <message>
        <source>The sums {identity} of field {field} do not agree, so the report is not issued. Dossiers that do not fit ({number}): {dossiers}. Call the administrator.</source>
        <translation>Các tổng {identity} của lĩnh vực {field} không khớp nên không lập báo cáo. Hồ sơ không hợp lệ ({number}): {dossiers}. Hãy báo quản trị.</translation>
    </message>
</context>
<context>
    <name>Inviting</name>
    <message>
        <source>A rating was recorded.</source>
        <translation>Đã ghi một lượt đánh giá.</translation>
    </message>
</context>
<context>
    <name>JobsTable</name>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Lúc gửi</translation>
    </message>
    <message numerus="yes">
        <source>%n try/tries</source>
        <translation>
            <numerusform>đã thử %n lần</numerusform>
        </translation>
    </message>
    <message>
        <source>The system's printer</source>
        <translation>Máy in mặc định</translation>
    </message>
</context>
<context>
    <name>LateActs</name>
    <message>
        <source>What was left out, and why</source>
        <translation>Hồ sơ không thực hiện được và lý do</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Print the letters</source>
        <translation>In phiếu xin lỗi</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Thoát</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>Dossier {number} of {count}</source>
        <translation>Hồ sơ {number} trên {count}</translation>
    </message>
    <message>
        <source>{count} of {all} have a new appointment.</source>
        <translation>{count} trên {all} hồ sơ đã được hẹn lại.</translation>
    </message>
    <message>
        <source>{count} of {all} are explained.</source>
        <translation>{count} trên {all} hồ sơ đã được giải trình.</translation>
    </message>
    <message>
        <source>One new appointment for all</source>
        <translation>Một ngày hẹn mới cho tất cả</translation>
    </message>
    <message>
        <source>Or working days more for each</source>
        <translation>Hoặc số ngày làm việc thêm cho từng hồ sơ</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Print</source>
        <translation>In giấy tờ</translation>
    </message>
    <message>
        <source>Other acts: one by one, Enter opens the dossier</source>
        <translation>Việc khác làm từng hồ sơ: Enter mở</translation>
    </message>
    <message>
        <source>Acts: one by one, Enter opens the dossier</source>
        <translation>Làm từng hồ sơ: Enter mở hồ sơ</translation>
    </message>
    <message>
        <source>The post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>The citizen</source>
        <translation>Công dân</translation>
    </message>
    <message>
        <source>supplement papers: {where}</source>
        <translation>giấy bổ sung: {where}</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>tại quầy</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>đang bàn giao</translation>
    </message>
    <message>
        <source>Late today</source>
        <translation>Trễ trong ngày</translation>
    </message>
    <message>
        <source>{count} working days late</source>
        <translation>Trễ {count} ngày làm việc</translation>
    </message>
    <message>
        <source>{count} working days left</source>
        <translation>Còn {count} ngày làm việc</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant, procedure</source>
        <translation>Người nộp, thủ tục</translation>
    </message>
    <message>
        <source>Applicant, code</source>
        <translation>Người nộp, mã hồ sơ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Đang giữ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Phải thu</translation>
    </message>
    <message>
        <source>Kept by, officer</source>
        <translation>Nơi giữ, cán bộ</translation>
    </message>
    <message>
        <source>%n dossier(s) chosen · Esc lets go</source>
        <translation>%n hồ sơ được chọn · Esc để bỏ chọn</translation>
    </message>
    <message>
        <source>Space chooses · Ctrl+A all · Enter opens</source>
        <translation>Phím cách để chọn · Ctrl+A chọn hết · Enter mở</translation>
    </message>
    <message>
        <source>{count} in the list</source>
        <translation>{count} hồ sơ</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Cỡ chữ</translation>
    </message>
</context>
<context>
    <name>Lookup</name>
    <message>
        <source>A health insurance card</source>
        <translation>Đây là thẻ bảo hiểm y tế</translation>
    </message>
    <message>
        <source>Scan the receipt.</source>
        <translation>Hãy quét giấy hẹn.</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Không đọc được mã</translation>
    </message>
    <message>
        <source>This code is not one of ours. Scan again, or choose in the list.</source>
        <translation>Mã này không phải của hệ thống. Quét lại hoặc chọn trong danh sách, rồi bấm Enter.</translation>
    </message>
    <message>
        <source>A citizen card</source>
        <translation>Đây là thẻ căn cước</translation>
    </message>
    <message>
        <source>Scan the code of the dossier.</source>
        <translation>Hãy quét mã hồ sơ.</translation>
    </message>
    <message>
        <source>Not a dossier of this desk</source>
        <translation>Không có hồ sơ này tại quầy</translation>
    </message>
    <message>
        <source>Read the office on the receipt: it may be another one's.</source>
        <translation>Xem tên cơ quan trên giấy hẹn, có thể của nơi khác. Bấm Enter để quét tiếp.</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Chưa làm được</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Taken away: line {place}</source>
        <translation>Đã bỏ dòng {place}</translation>
    </message>
    <message>
        <source>A scan was refused. Press Enter first, then hand over.</source>
        <translation>Có mã không nhận. Bấm Enter trước, rồi chuyển.</translation>
    </message>
    <message>
        <source>Line {place}: added</source>
        <translation>Dòng {place}: đã thêm</translation>
    </message>
    <message>
        <source>Line {place}: supplement papers added</source>
        <translation>Dòng {place}: đã thêm giấy bổ sung</translation>
    </message>
    <message>
        <source>Usually goes to {unit}. Here it goes to {to}.</source>
        <translation>Hồ sơ này thường chuyển {unit}. Theo phiếu bàn giao này sẽ chuyển {to}.</translation>
    </message>
    <message>
        <source>Dossiers wait for several units. Choose one of them first (Alt+N).</source>
        <translation>Có hồ sơ chờ chuyển cho nhiều nơi. Chọn nơi nhận trước (Alt+N).</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) added</source>
        <translation>
            <numerusform>Đã thêm %n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare them with the papers.</source>
        <translation>Đối chiếu với hồ sơ giấy trước khi chuyển.</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) handed over</source>
        <translation>
            <numerusform>Đã chuyển %n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>The list goes to the printer in two copies.</source>
        <translation>Phiếu bàn giao đang được in, 2 liên.</translation>
    </message>
    <message>
        <source>The list was sent to the printer in two copies.</source>
        <translation>Phiếu bàn giao đã gửi tới máy in, 2 liên.</translation>
    </message>
    <message>
        <source>Handed over, but the list is not printed yet. F10 shows why.</source>
        <translation>Đã chuyển. Chưa in được phiếu bàn giao; bấm F10 để xem vì sao.</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>Chưa chuyển được</translation>
    </message>
    <message>
        <source>of {count} that wait</source>
        <translation>trên {count} hồ sơ chờ chuyển</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} mã không nhận</translation>
    </message>
</context>
<context>
    <name>MakingFace</name>
    <message>
        <source>Scan the receipts</source>
        <translation>Quét giấy tiếp nhận</translation>
    </message>
    <message>
        <source>The first dossier decides where the list goes.</source>
        <translation>Hồ sơ đầu tiên quyết định nơi nhận.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant, procedure</source>
        <translation>Người nộp, thủ tục</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Bộ</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Scanned at</source>
        <translation>Lúc quét</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Đã quét</translation>
    </message>
    <message>
        <source>Type a code, Enter adds it</source>
        <translation>Gõ mã, Enter để thêm</translation>
    </message>
    <message>
        <source>Code, when the reader does not work</source>
        <translation>Mã hồ sơ, khi máy quét hỏng</translation>
    </message>
    <message>
        <source>Print the control slips, too</source>
        <translation>In cả phiếu kiểm soát</translation>
    </message>
    <message>
        <source>Take the last line away</source>
        <translation>Bỏ dòng cuối</translation>
    </message>
    <message>
        <source>Hand over, print the list</source>
        <translation>Chuyển &amp; in phiếu</translation>
    </message>
    <message>
        <source>newest on top</source>
        <translation>mới nhất ở trên</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Nothing scanned yet. Ctrl+A adds all that waits for the chosen unit.</source>
        <translation>Chưa quét hồ sơ nào. Ctrl+A thêm tất cả hồ sơ đang chờ chuyển cho nơi nhận đã chọn.</translation>
    </message>
    <message>
        <source>Scan a dossier first.</source>
        <translation>Quét hồ sơ trước.</translation>
    </message>
    <message>
        <source>Supplement papers</source>
        <translation>Giấy bổ sung</translation>
    </message>
</context>
<context>
    <name>MissingCard</name>
    <message>
        <source>Still missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Add all</source>
        <translation>Thêm cả</translation>
    </message>
    <message>
        <source>Still missing {count}</source>
        <translation>Còn thiếu {count}</translation>
    </message>
    <message>
        <source>{count} must go now</source>
        <translation>{count} hồ sơ chuyển ngay</translation>
    </message>
</context>
<context>
    <name>MissingLine</name>
    <message>
        <source>{where} · go now</source>
        <translation>{where} · chuyển ngay</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>no fee</source>
        <translation>không thu</translation>
    </message>
    <message>
        <source>still to pay</source>
        <translation>chưa thu</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>đã thu</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>được miễn</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>đã hoàn phí</translation>
    </message>
</context>
<context>
    <name>MoneyPanel</name>
    <message>
        <source>Print the internal payment slip</source>
        <translation>In phiếu thu nội bộ</translation>
    </message>
    <message>
        <source>Print the payment slip</source>
        <translation>In phiếu thu nội bộ</translation>
    </message>
    <message>
        <source>Scan a receipt, type a code, or choose from the list.</source>
        <translation>Quét giấy hẹn, gõ mã hồ sơ, hoặc chọn trong danh sách.</translation>
    </message>
    <message>
        <source>Collect {amount}</source>
        <translation>Thu {amount}</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>Phải thu</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Đã thu</translation>
    </message>
    <message>
        <source>Collected. Give back</source>
        <translation>Đã thu. Thối lại</translation>
    </message>
    <message>
        <source>Waived: {reason}</source>
        <translation>Miễn, giảm: {reason}</translation>
    </message>
    <message>
        <source>The province sets a fee here that has not been entered. Ask the administrator to enter the sum with the procedures; it counts for dossiers received after that.</source>
        <translation>Hồ sơ có khoản do tỉnh quy định mà chưa nhập mức thu. Báo người quản trị nhập mức thu vào danh mục thủ tục; mức mới áp dụng cho hồ sơ tiếp nhận sau đó.</translation>
    </message>
    <message>
        <source>This dossier has no fee.</source>
        <translation>Hồ sơ này không phải nộp phí, lệ phí.</translation>
    </message>
</context>
<context>
    <name>MoreBox</name>
    <message>
        <source>Summary, late entry</source>
        <translation>Trích yếu, nhập sau</translation>
    </message>
    <message>
        <source>dd/mm/yyyy, -1 for yesterday</source>
        <translation>nn/tt/nnnn, -1 là hôm qua</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>gg:pp</translation>
    </message>
    <message>
        <source>Late entry: only when the dossier came before now</source>
        <translation>Nhập sau: chỉ khi hồ sơ đã nhận trước lúc này</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Nhận ngày</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
</context>
<context>
    <name>NameEdit</name>
    <message>
        <source>{key}: correct the capitals</source>
        <translation>{key}: sửa chữ hoa của tên</translation>
    </message>
</context>
<context>
    <name>NewPasswordForm</name>
    <message>
        <source>Present password</source>
        <translation>Mật khẩu hiện tại</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Nhập lại</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation>Hai lần nhập không giống nhau. Hãy nhập lại.</translation>
    </message>
</context>
<context>
    <name>NewPasswordPage</name>
    <message>
        <source>Choose your own password</source>
        <translation>Đặt mật khẩu riêng</translation>
    </message>
    <message>
        <source>The first password is known to the administrator. Choose one only you know.</source>
        <translation>Quản trị biết mật khẩu ban đầu. Hãy đặt mật khẩu chỉ mình bạn biết.</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Lưu và tiếp tục</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The program failed here (incident {incident}). What you were typing is kept. Try again; if it repeats, give the incident number to the administrator.</source>
        <translation>Chương trình gặp sự cố số {incident}. Nội dung đang nhập vẫn được giữ. Hãy thử lại; nếu lặp lại, báo số sự cố cho quản trị.</translation>
    </message>
</context>
<context>
    <name>OfficeSheet</name>
    <message>
        <source>Code of the procedure</source>
        <translation>Mã thủ tục</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Nơi giữ</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Quyển</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Số thứ tự</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Ngày trả</translation>
    </message>
    <message>
        <source>Result goes</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>First appointment</source>
        <translation>Hẹn trả ban đầu</translation>
    </message>
    <message>
        <source>Working days late</source>
        <translation>Số ngày làm việc trễ</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Ngày có kết quả</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Đã giải trình</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Nguyên nhân</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Will be late</source>
        <translation>Sẽ trễ hạn</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Dự kiến xong</translation>
    </message>
    <message>
        <source>Foretold from</source>
        <translation>Căn cứ dự báo</translation>
    </message>
    <message>
        <source>Dossiers compared</source>
        <translation>Số hồ sơ so sánh</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Sắp đến hạn</translation>
    </message>
    <message>
        <source>Finished late</source>
        <translation>Xong trễ hạn</translation>
    </message>
    <message>
        <source>Steps of the process</source>
        <translation>Các bước của quy trình</translation>
    </message>
    <message>
        <source>Dossiers of the procedure</source>
        <translation>Hồ sơ cùng thủ tục</translation>
    </message>
    <message>
        <source>Dossiers of the day</source>
        <translation>Danh sách trong ngày</translation>
    </message>
    <message>
        <source>Register book</source>
        <translation>Sổ theo dõi</translation>
    </message>
    <message>
        <source>Late work</source>
        <translation>Hồ sơ trễ hạn</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Dự báo trễ hạn</translation>
    </message>
    <message>
        <source>Pre-check of the score</source>
        <translation>Kiểm tra trước Bộ chỉ số</translation>
    </message>
    <message>
        <source>About this sheet</source>
        <translation>Giải thích</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>State of</source>
        <translation>Số liệu đến</translation>
    </message>
    <message>
        <source>How it counts</source>
        <translation>Cách tính</translation>
    </message>
    <message>
        <source>Version of the program</source>
        <translation>Phiên bản chương trình</translation>
    </message>
    <message>
        <source>Line of the journal</source>
        <translation>Dòng nhật ký</translation>
    </message>
    <message>
        <source>Head of the journal</source>
        <translation>Mã đầu nhật ký</translation>
    </message>
    <message>
        <source>Hash of the report</source>
        <translation>Mã kiểm tra báo cáo</translation>
    </message>
</context>
<context>
    <name>OneList</name>
    <message>
        <source>Scan what the unit takes</source>
        <translation>Quét hồ sơ đơn vị nhận</translation>
    </message>
    <message>
        <source>Each scan settles one line.</source>
        <translation>Mỗi lần quét xác nhận một dòng.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Dossier, applicant</source>
        <translation>Hồ sơ, người nộp</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Signed by, or why</source>
        <translation>Người ký nhận, lý do</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Các dòng</translation>
    </message>
    <message>
        <source>Type a code, Enter confirms it</source>
        <translation>Gõ mã, Enter để xác nhận</translation>
    </message>
    <message>
        <source>Code, when the reader does not work</source>
        <translation>Mã hồ sơ, khi máy quét hỏng</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>name of who signed</source>
        <translation>họ tên người ký nhận</translation>
    </message>
    <message>
        <source>The unit signed for all</source>
        <translation>Đã ký nhận cả phiếu</translation>
    </message>
    <message>
        <source>The unit sends it back</source>
        <translation>Đơn vị trả lại</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>In lại phiếu</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>This list is finished</source>
        <translation>Phiếu này đã xong</translation>
    </message>
    <message>
        <source>Every line is settled. Esc leaves it.</source>
        <translation>Mọi dòng đã xong. Bấm Esc để trở ra.</translation>
    </message>
    <message>
        <source>Type the name. Without one, press Ctrl+Enter once more.</source>
        <translation>Ghi họ tên người ký. Không ghi tên thì bấm Ctrl+Enter lần nữa.</translation>
    </message>
    <message>
        <source>Who signed?</source>
        <translation>Ai ký nhận?</translation>
    </message>
    <message>
        <source>of {count} on the list</source>
        <translation>trên {count} hồ sơ trong phiếu</translation>
    </message>
    <message>
        <source>{count} came back</source>
        <translation>{count} hồ sơ quay lại</translation>
    </message>
    <message>
        <source>The chosen line is settled.</source>
        <translation>Dòng đang chọn đã xong.</translation>
    </message>
    <message>
        <source>Recall {count} dossiers</source>
        <translation>Rút lại {count} hồ sơ</translation>
    </message>
    <message>
        <source>Every line is settled.</source>
        <translation>Mọi dòng đã xong.</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Chưa làm được</translation>
    </message>
    <message>
        <source>Supplement papers</source>
        <translation>Giấy bổ sung</translation>
    </message>
</context>
<context>
    <name>OneResult</name>
    <message>
        <source>Collect the fee here</source>
        <translation>Thu phí tại đây</translation>
    </message>
    <message>
        <source>Return the result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Collect {amount}</source>
        <translation>Thu {amount}</translation>
    </message>
    <message>
        <source>Tick whether the receipt is here (Alt+B) or lost (Alt+M).</source>
        <translation>Đánh dấu có giấy hẹn (Alt+B) hay mất giấy hẹn (Alt+M).</translation>
    </message>
    <message>
        <source>Give the papers back</source>
        <translation>Trả lại giấy tờ</translation>
    </message>
    <message>
        <source>Return without the receipt</source>
        <translation>Trả khi mất giấy hẹn</translation>
    </message>
    <message>
        <source>Return to another person</source>
        <translation>Trả cho người khác</translation>
    </message>
    <message>
        <source>{amount} must be paid first.</source>
        <translation>Phải thu {amount} trước khi trả.</translation>
    </message>
</context>
<context>
    <name>OpenDrawer</name>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Biên lai</translation>
    </message>
    <message>
        <source>Movements since the last closing</source>
        <translation>Các khoản từ lần đóng trước</translation>
    </message>
    <message>
        <source>Reason of the difference</source>
        <translation>Lý do chênh lệch</translation>
    </message>
    <message>
        <source>Close and print the sheet</source>
        <translation>Đóng ngăn &amp; in phiếu chốt</translation>
    </message>
    <message>
        <source>Drawer {number} · opened {day} {hour} by {name} · float {float}</source>
        <translation>Ngăn số {number} · {name} mở {day} {hour} · đầu ca {float}</translation>
    </message>
    <message>
        <source>{method}, given back since</source>
        <translation>{method}, sau đã trả lại</translation>
    </message>
    <message>
        <source>{method}, given back</source>
        <translation>{method}, trả lại</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Chưa đếm</translation>
    </message>
    <message>
        <source>What should be in the drawer is shown once the first figure is typed.</source>
        <translation>Số phải có hiện ra khi đã gõ số đếm đầu tiên.</translation>
    </message>
    <message>
        <source>Expected {expected} = float {float} + taken {taken} − given back {back}</source>
        <translation>Phải có {expected} = đầu ca {float} + đã thu {taken} − trả lại {back}</translation>
    </message>
    <message>
        <source>Expected {expected} = float {float} + before the opening {carried} + taken {taken} − given back {back}</source>
        <translation>Phải có {expected} = đầu ca {float} + thu trước khi mở {carried} + đã thu {taken} − trả lại {back}</translation>
    </message>
    <message>
        <source>Count the money first</source>
        <translation>Hãy đếm tiền trước</translation>
    </message>
    <message>
        <source>Say why it differs, as far as it is known.</source>
        <translation>Ghi lý do chênh lệch, biết đến đâu ghi đến đó.</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Các khoản thu, trả</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Đếm tiền</translation>
    </message>
</context>
<context>
    <name>Overdue</name>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Due in two days</source>
        <translation>Còn 2 ngày</translation>
    </message>
    <message>
        <source>Will be late</source>
        <translation>Sẽ trễ (dự báo)</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>Chưa giải trình</translation>
    </message>
    <message>
        <source>Nothing is overdue here.</source>
        <translation>Không có hồ sơ quá hạn.</translation>
    </message>
    <message>
        <source>Nothing is due within two working days here.</source>
        <translation>Không có hồ sơ đến hạn trong hai ngày làm việc tới.</translation>
    </message>
    <message>
        <source>No dossier is expected to be late here.</source>
        <translation>Không có hồ sơ nào được dự báo sẽ trễ.</translation>
    </message>
    <message>
        <source>Every late dossier here is explained.</source>
        <translation>Mọi hồ sơ trễ hạn đã được giải trình.</translation>
    </message>
    <message>
        <source>The whole office</source>
        <translation>Toàn cơ quan</translation>
    </message>
    <message>
        <source>Expected later than the calendar reaches.</source>
        <translation>Dự kiến xong sau thời gian lịch làm việc đã có.</translation>
    </message>
    <message>
        <source>Expected {moment}: steps of the process, the median of {count} dossiers each</source>
        <translation>Dự kiến xong {moment}: theo các bước quy trình, trung vị của {count} hồ sơ mỗi bước</translation>
    </message>
    <message>
        <source>Expected {moment}: the median of {count} dossiers of this procedure</source>
        <translation>Dự kiến xong {moment}: trung vị của {count} hồ sơ cùng thủ tục</translation>
    </message>
    <message>
        <source>No forecast can be checked yet: too few results in 90 days.</source>
        <translation>Chưa kiểm được dự báo: trong 90 ngày qua còn ít kết quả.</translation>
    </message>
    <message>
        <source>Forecasts at half term, last 90 days: {right} right. Foretold late: {feared} were. Truly late: {late} foretold. {told} could be told.</source>
        <translation>Dự báo lúc nửa thời hạn, 90 ngày qua: đúng {right}. Dự báo trễ: {feared} trễ thật. Trễ thật: {late} đã được dự báo. Dự báo được: {told}.</translation>
    </message>
</context>
<context>
    <name>OverdueFace</name>
    <message>
        <source>Print reminders</source>
        <translation>In phiếu nhắc</translation>
    </message>
    <message>
        <source>Save as a spreadsheet</source>
        <translation>Lưu bảng tính</translation>
    </message>
    <message>
        <source>Save reminders</source>
        <translation>Lưu phiếu nhắc</translation>
    </message>
    <message>
        <source>choose several</source>
        <translation>chọn nhiều</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>units and officers</source>
        <translation>bộ phận, cán bộ</translation>
    </message>
    <message>
        <source>open a list</source>
        <translation>mở danh sách</translation>
    </message>
    <message>
        <source>the unit's dossiers</source>
        <translation>hồ sơ của bộ phận</translation>
    </message>
</context>
<context>
    <name>OverdueGroups</name>
    <message>
        <source>Unit, officer</source>
        <translation>Bộ phận, cán bộ</translation>
    </message>
    <message>
        <source>Late work by unit and officer</source>
        <translation>Hồ sơ trễ hạn theo bộ phận và cán bộ</translation>
    </message>
</context>
<context>
    <name>OverdueList</name>
    <message>
        <source>Late work</source>
        <translation>Trễ hạn</translation>
    </message>
    <message>
        <source>Letters of apology</source>
        <translation>In phiếu xin lỗi</translation>
    </message>
    <message>
        <source>units and officers</source>
        <translation>về bộ phận, cán bộ</translation>
    </message>
</context>
<context>
    <name>PaidCard</name>
    <message>
        <source>Taken and given back</source>
        <translation>Đã thu và trả lại</translation>
    </message>
    <message>
        <source>approved by {name}</source>
        <translation>người duyệt {name}</translation>
    </message>
    <message>
        <source>Taken {amount}, {method}</source>
        <translation>Thu {amount}, {method}</translation>
    </message>
    <message>
        <source>Given back {amount}, {method}</source>
        <translation>Trả lại {amount}, {method}</translation>
    </message>
    <message>
        <source>Taken {amount}, {method}, given back since</source>
        <translation>Thu {amount}, {method}, sau đã trả lại</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>%n paper(s) still missing</source>
        <translation>còn thiếu %n giấy tờ</translation>
    </message>
    <message>
        <source>%n paper(s) to be brought later</source>
        <translation>còn nộp sau %n giấy tờ</translation>
    </message>
</context>
<context>
    <name>PasswordCard</name>
    <message>
        <source>My password</source>
        <translation>Mật khẩu của tôi</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Đổi mật khẩu</translation>
    </message>
</context>
<context>
    <name>PayCard</name>
    <message>
        <source>Cash</source>
        <translation>Tiền mặt</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Chuyển khoản</translation>
    </message>
</context>
<context>
    <name>PeopleBox</name>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Owner of the dossier</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Người ủy quyền</translation>
    </message>
    <message>
        <source>The applicant owns the dossier</source>
        <translation>Người nộp là chủ hồ sơ</translation>
    </message>
    <message>
        <source>Somebody has authorised the applicant</source>
        <translation>Có người ủy quyền</translation>
    </message>
    <message>
        <source>Filled from the citizen card. Ask for the telephone.</source>
        <translation>Điền từ thẻ căn cước. Hỏi số điện thoại.</translation>
    </message>
    <message>
        <source>Another applicant now · Undo: Ctrl+Z</source>
        <translation>Đã thay người nộp · Hoàn tác: Ctrl+Z</translation>
    </message>
    <message>
        <source>Another owner now · Undo: Ctrl+Z</source>
        <translation>Đã thay chủ hồ sơ · Hoàn tác: Ctrl+Z</translation>
    </message>
    <message>
        <source>Another principal now · Undo: Ctrl+Z</source>
        <translation>Đã thay người ủy quyền · Hoàn tác: Ctrl+Z</translation>
    </message>
    <message>
        <source>Scan the citizen card to fill</source>
        <translation>Quét thẻ căn cước để điền</translation>
    </message>
    <message>
        <source>Other details</source>
        <translation>Thông tin khác</translation>
    </message>
    <message>
        <source>Filled from dossier {code} of {day}. Ask again for telephone and address.</source>
        <translation>Điền từ hồ sơ {code} ngày {day}. Hỏi lại số điện thoại và địa chỉ.</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Tuần</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quý</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Từ ngày … đến ngày …</translation>
    </message>
    <message>
        <source>Month {month}/{year}</source>
        <translation>Tháng {month}/{year}</translation>
    </message>
    <message>
        <source>Quarter {number}/{year}</source>
        <translation>Quý {number}/{year}</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Năm {year}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>tuần này</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>tháng này</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>quý này</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>năm nay</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hôm qua</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>tuần trước</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>tháng trước</translation>
    </message>
    <message>
        <source>last quarter</source>
        <translation>quý trước</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>năm trước</translation>
    </message>
</context>
<context>
    <name>PeriodBox</name>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>Kỳ sau</translation>
    </message>
    <message>
        <source>from</source>
        <translation>từ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>Type both days as day/month/year.</source>
        <translation>Gõ cả hai ngày theo ngày/tháng/năm.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Ngày cuối đứng trước ngày đầu.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Identity number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Giấy ủy quyền</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Đối tượng</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>dd/mm/yyyy or yyyy</source>
        <translation>nn/tt/nnnn hoặc năm</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Counts and lists</source>
        <translation>Số đếm và danh sách</translation>
    </message>
    <message>
        <source>Print the charts</source>
        <translation>In biểu đồ</translation>
    </message>
    <message>
        <source>Board for those who wait</source>
        <translation>Bảng công khai</translation>
    </message>
    <message>
        <source>The figures are being checked.</source>
        <translation>Số liệu đang được kiểm tra.</translation>
    </message>
    <message>
        <source>The charts are being printed.</source>
        <translation>Đang in biểu đồ.</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Enter saves, ↑ ↓ another folder, Esc gives up</source>
        <translation>Enter lưu, ↑ ↓ đổi thư mục, Esc thôi</translation>
    </message>
    <message>
        <source>This file exists already. Enter once more replaces it.</source>
        <translation>Tệp này đã có. Bấm Enter lần nữa để ghi đè.</translation>
    </message>
    <message>
        <source>Type the whole path, from the disk or the root folder on.</source>
        <translation>Nhập đường dẫn đầy đủ, từ ổ đĩa hoặc thư mục gốc.</translation>
    </message>
    <message>
        <source>This is a folder. Type the name of the file behind it.</source>
        <translation>Đây là thư mục. Nhập thêm tên tệp.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Put it right, or ↑ ↓ for another one.</source>
        <translation>Không có thư mục {folder}. Sửa lại, hoặc ↑ ↓ để đổi thư mục.</translation>
    </message>
</context>
<context>
    <name>PostFace</name>
    <message>
        <source>Scan the dossier, then its tracking number</source>
        <translation>Quét hồ sơ, rồi quét mã bưu gửi</translation>
    </message>
    <message>
        <source>The number of the post goes into the field at the right.</source>
        <translation>Mã bưu gửi tự vào ô bên phải.</translation>
    </message>
    <message>
        <source>Dossiers of the post</source>
        <translation>Hồ sơ qua bưu chính</translation>
    </message>
    <message>
        <source>Give to the post</source>
        <translation>Giao bưu chính</translation>
    </message>
    <message>
        <source>The post delivered</source>
        <translation>Bưu chính đã phát</translation>
    </message>
    <message>
        <source>Came back undelivered</source>
        <translation>Bưu chính trả lại</translation>
    </message>
    <message>
        <source>Record what came back</source>
        <translation>Ghi nhận trả lại</translation>
    </message>
    <message>
        <source>To give</source>
        <translation>Chờ giao</translation>
    </message>
    <message>
        <source>With the post</source>
        <translation>Bưu chính giữ</translation>
    </message>
    <message>
        <source>Brought today</source>
        <translation>Mang đến hôm nay</translation>
    </message>
    <message>
        <source>Save them</source>
        <translation>Lưu thành tệp</translation>
    </message>
    <message>
        <source>Print the minute of what came today</source>
        <translation>In biên bản nhận hồ sơ hôm nay</translation>
    </message>
    <message>
        <source>Print list and minutes of today</source>
        <translation>In danh sách và biên bản hôm nay</translation>
    </message>
    <message>
        <source>to the fields</source>
        <translation>đến ô nhập</translation>
    </message>
    <message>
        <source>record</source>
        <translation>ghi nhận</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>Scan what the post has delivered</source>
        <translation>Quét hồ sơ bưu chính đã phát</translation>
    </message>
    <message>
        <source>Scan what the post brought back</source>
        <translation>Quét hồ sơ bưu chính trả lại</translation>
    </message>
    <message>
        <source>Each scan marks its line, Ctrl+Enter records them.</source>
        <translation>Mỗi lần quét chọn một dòng, Ctrl+Enter để ghi nhận.</translation>
    </message>
    <message>
        <source>What the post brought today</source>
        <translation>Hồ sơ bưu chính mang đến hôm nay</translation>
    </message>
    <message>
        <source>Ctrl+P prints the minute for the postman to sign.</source>
        <translation>Bấm Ctrl+P để in biên bản cho nhân viên bưu chính ký.</translation>
    </message>
    <message>
        <source>Nothing here now.</source>
        <translation>Hiện không có hồ sơ nào.</translation>
    </message>
    <message>
        <source>{count} dossiers have this number</source>
        <translation>{count} hồ sơ cùng số này</translation>
    </message>
    <message>
        <source>Choose the one you mean in the list.</source>
        <translation>Chọn hồ sơ cần tìm trong danh sách.</translation>
    </message>
    <message>
        <source>It has no result ready, or is not wanted by post. F3 finds it.</source>
        <translation>Hồ sơ chưa có kết quả, hoặc không đăng ký nhận qua bưu chính. Bấm F3 để tìm.</translation>
    </message>
    <message>
        <source>Not for the post</source>
        <translation>Không giao bưu chính được</translation>
    </message>
    <message>
        <source>Given to the post</source>
        <translation>Đã giao bưu chính</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Đã phát</translation>
    </message>
    <message>
        <source>Brought back, ready again</source>
        <translation>Đã nhận lại, chờ trả tiếp</translation>
    </message>
    <message>
        <source>{count} dossiers</source>
        <translation>{count} hồ sơ</translation>
    </message>
    <message>
        <source>Scan the dossiers, or mark them with Space.</source>
        <translation>Quét hồ sơ, hoặc bấm phím cách để chọn.</translation>
    </message>
    <message>
        <source>Every parcel has its own number: one dossier at a time.</source>
        <translation>Mỗi bưu gửi một mã riêng: giao từng hồ sơ một.</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Nothing is recorded until it is printed.</source>
        <translation>Chỉ ghi nhận khi in.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Real size</source>
        <translation>Xem lớn</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>size</source>
        <translation>cỡ xem</translation>
    </message>
    <message>
        <source>Preview {code}</source>
        <translation>Xem bản in {code}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Trang {number} trên {count}</translation>
    </message>
    <message>
        <source>To {printer} · {paper}</source>
        <translation>In ra {printer} · {paper}</translation>
    </message>
    <message>
        <source>the system's printer</source>
        <translation>máy in mặc định</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Xem cả trang</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Received, due</source>
        <translation>Tiếp nhận, hẹn trả</translation>
    </message>
    <message>
        <source>State, fee</source>
        <translation>Trạng thái, phí</translation>
    </message>
    <message>
        <source>Rows as they would be imported</source>
        <translation>Các dòng như sẽ được nhập</translation>
    </message>
    <message>
        <source>Show the refused rows only</source>
        <translation>Chỉ xem dòng bị từ chối</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Những dòng đầu</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>Chưa ghi gì</translation>
    </message>
    <message>
        <source>would be imported</source>
        <translation>sẽ được nhập</translation>
    </message>
    <message>
        <source>are here already</source>
        <translation>đã có, không nhập lại</translation>
    </message>
    <message>
        <source>would be refused</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>{shown} of {every} rows are shown.</source>
        <translation>Đang hiện {shown} trên {every} dòng.</translation>
    </message>
</context>
<context>
    <name>PrintCard</name>
    <message>
        <source>Printing</source>
        <translation>In ấn</translation>
    </message>
    <message>
        <source>Printer of receipts</source>
        <translation>Máy in giấy hẹn</translation>
    </message>
    <message>
        <source>Paper of receipts</source>
        <translation>Khổ giấy hẹn</translation>
    </message>
    <message>
        <source>This machine has no printer. Receipts wait in the queue (F10).</source>
        <translation>Máy này chưa có máy in. Giấy hẹn nằm chờ trong hàng đợi (F10).</translation>
    </message>
    <message>
        <source>The system's printer</source>
        <translation>Máy in mặc định</translation>
    </message>
</context>
<context>
    <name>PrintJob</name>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Đã gửi máy in</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Bị lỗi</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Đã bỏ</translation>
    </message>
</context>
<context>
    <name>PrintsCard</name>
    <message>
        <source>Papers to print</source>
        <translation>In giấy tờ</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Not printed yet: {papers}. See the prints (F10).</source>
        <translation>Chưa in được: {papers}. Xem mục Bản in (F10).</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>chưa in được</translation>
    </message>
    <message>
        <source>never printed</source>
        <translation>chưa in</translation>
    </message>
    <message>
        <source>bears the old number: print again</source>
        <translation>mang số cũ: in lại</translation>
    </message>
    <message>
        <source>again no. {number}, {when}</source>
        <translation>in lại lần {number}, {when}</translation>
    </message>
    <message>
        <source>{copies} copies, {when}</source>
        <translation>{copies} liên, {when}</translation>
    </message>
</context>
<context>
    <name>PrintsController</name>
    <message>
        <source>{code} was not printed: {why} F10 shows the queue.</source>
        <translation>Chưa in được {code}: {why} F10 để xem hàng đợi.</translation>
    </message>
    <message>
        <source>This paper belongs to no single dossier. Ctrl+P prints it again.</source>
        <translation>Bản in này không thuộc riêng một hồ sơ. Ctrl+P để in lại.</translation>
    </message>
    <message>
        <source>The paper goes to the printer once more.</source>
        <translation>Giấy đang được gửi lại tới máy in.</translation>
    </message>
    <message>
        <source>Taken out of the queue. Ctrl+P puts it back.</source>
        <translation>Đã bỏ khỏi hàng đợi. Ctrl+P đưa lại vào.</translation>
    </message>
</context>
<context>
    <name>PrintsPage</name>
    <message>
        <source>Print queue</source>
        <translation>Hàng đợi in</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>Bỏ khỏi hàng đợi</translation>
    </message>
    <message>
        <source>Chosen print</source>
        <translation>Bản in đang chọn</translation>
    </message>
    <message>
        <source>Nothing to print. Receipts appear here after F2 and F8.</source>
        <translation>Không có bản in nào. Giấy hẹn in từ F2 và F8 sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Send it to</source>
        <translation>Gửi tới</translation>
    </message>
    <message>
        <source>print again</source>
        <translation>in lại</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>register</source>
        <translation>sổ hồ sơ</translation>
    </message>
    <message>
        <source>Keep the printer of this print</source>
        <translation>Giữ máy in của bản in này</translation>
    </message>
    <message>
        <source>{waiting} waiting, {failed} failed</source>
        <translation>{waiting} đang chờ, {failed} bị lỗi</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Chưa chọn bản in nào.</translation>
    </message>
    <message>
        <source>Already sent. Print it again from its dossier: Enter, then Ctrl+P.</source>
        <translation>Đã gửi máy in. Muốn in lại, mở hồ sơ bằng Enter rồi bấm Ctrl+P.</translation>
    </message>
    <message>
        <source>Already sent to the printer.</source>
        <translation>Đã gửi máy in.</translation>
    </message>
    <message>
        <source>Taken out. Ctrl+P prints it after all.</source>
        <translation>Đã bỏ khỏi hàng đợi. Ctrl+P vẫn in được.</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Registers are read from .xlsx and .csv files, not from {kind} files.</source>
        <translation>Sổ theo dõi được đọc từ tệp .xlsx và .csv, không đọc được tệp {kind}.</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB, or its cells lie far apart. Split it.</source>
        <translation>Tệp lớn hơn {most} MB, hoặc có ô nằm quá xa. Hãy chia nhỏ tệp.</translation>
    </message>
    <message>
        <source>This is no workbook that can be read: it is damaged, or has a password. Save it anew.</source>
        <translation>Không đọc được bảng tính này: tệp hỏng hoặc có mật khẩu. Hãy lưu lại tệp.</translation>
    </message>
    <message>
        <source>The letters of the file are not UTF-8. Save it as “CSV UTF-8” or as .xlsx.</source>
        <translation>Chữ trong tệp không theo UTF-8. Hãy lưu thành “CSV UTF-8” hoặc .xlsx.</translation>
    </message>
    <message>
        <source>Line {line} of the file has a quotation mark too many or too few.</source>
        <translation>Dòng {line} của tệp thừa hoặc thiếu dấu ngoặc kép.</translation>
    </message>
    <message>
        <source>The file holds no rows.</source>
        <translation>Tệp không có dòng nào.</translation>
    </message>
    <message>
        <source>No column for “{column}” was found. Name its heading in a mapping.</source>
        <translation>Không tìm thấy cột cho “{column}”. Hãy ghi tiêu đề của cột đó trong tệp ánh xạ.</translation>
    </message>
    <message>
        <source>The file has no column with the heading “{heading}”.</source>
        <translation>Tệp không có cột nào có tiêu đề “{heading}”.</translation>
    </message>
    <message>
        <source>The mapping has an entry that names no known column: {key}.</source>
        <translation>Tệp ánh xạ có mục không chỉ cột nào đã biết: {key}.</translation>
    </message>
    <message>
        <source>The mapping names two headings for “{column}”. Keep one.</source>
        <translation>Tệp ánh xạ ghi hai tiêu đề cho “{column}”. Hãy giữ một.</translation>
    </message>
    <message>
        <source>This day lies before what must have come first. Compare with the register.</source>
        <translation>Ngày này trước mốc phải có trước nó. Hãy đối chiếu với sổ.</translation>
    </message>
    <message>
        <source>Nobody knows the state “{value}”. Take 1 to 10, or a name of the portal.</source>
        <translation>Không có trạng thái “{value}”. Hãy ghi từ 1 đến 10 hoặc tên trạng thái của Cổng.</translation>
    </message>
    <message>
        <source>The dossier is finished, but no day says when. Enter it.</source>
        <translation>Hồ sơ đã kết thúc nhưng không có ngày kết thúc. Hãy ghi ngày.</translation>
    </message>
    <message>
        <source>The dossier is still open, yet has a day of its end. Correct one of them.</source>
        <translation>Hồ sơ đang giải quyết mà lại có ngày kết thúc. Hãy sửa một trong hai.</translation>
    </message>
    <message>
        <source>Nobody knows the way of submission “{value}”. Take counter, online or post.</source>
        <translation>Không có hình thức nộp “{value}”. Hãy ghi counter, online hoặc post.</translation>
    </message>
    <message>
        <source>Nobody knows the agency “{value}”. Take its code or its name.</source>
        <translation>Không có cơ quan “{value}”. Hãy ghi mã hoặc tên cơ quan.</translation>
    </message>
    <message>
        <source>This sum cannot be read. Write whole đồng, such as 15000.</source>
        <translation>Không đọc được số tiền. Hãy ghi số đồng chẵn, ví dụ 15000.</translation>
    </message>
    <message>
        <source>A rating needs a step of the scale, or scores of indicators.</source>
        <translation>Đánh giá cần một mức của thang hoặc điểm của các chỉ số.</translation>
    </message>
    <message>
        <source>An indicator has at most {most} points.</source>
        <translation>Mỗi chỉ số tối đa {most} điểm.</translation>
    </message>
    <message>
        <source>A survey has between 1 and {most} forms.</source>
        <translation>Một đợt khảo sát có từ 1 đến {most} phiếu.</translation>
    </message>
    <message>
        <source>Line {first} of the file has this code, too.</source>
        <translation>Dòng {first} của tệp cũng có mã này.</translation>
    </message>
    <message>
        <source>A dossier received at another time has this code already.</source>
        <translation>Đã có hồ sơ khác, tiếp nhận vào lúc khác, mang mã này.</translation>
    </message>
    <message>
        <source>The counter may still give this code, which is of today or of a day to come. Import the line when that day is over.</source>
        <translation>Quầy còn có thể cấp mã này (mã của hôm nay hoặc của ngày sau). Hãy nhập dòng này khi đã qua ngày đó.</translation>
    </message>
    <message>
        <source>This entry is not right. Check it against the paper.</source>
        <translation>Mục này chưa đúng. Hãy đối chiếu với giấy tờ.</translation>
    </message>
    <message>
        <source>This procedure is not received at the counter. Choose another way.</source>
        <translation>Thủ tục này không tiếp nhận trực tiếp. Hãy chọn hình thức khác.</translation>
    </message>
    <message>
        <source>This procedure is not received online. Choose another way.</source>
        <translation>Thủ tục này không tiếp nhận trực tuyến. Hãy chọn hình thức khác.</translation>
    </message>
    <message>
        <source>This procedure is not received by post. Choose another way.</source>
        <translation>Thủ tục này không tiếp nhận qua bưu chính. Hãy chọn hình thức khác.</translation>
    </message>
    <message>
        <source>The number says that this is a man. Compare with the card.</source>
        <translation>Theo số định danh thì đây là nam. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>The number says that this is a woman. Compare with the card.</source>
        <translation>Theo số định danh thì đây là nữ. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>Choose the procedure.</source>
        <translation>Chưa chọn thủ tục. Hãy chọn thủ tục.</translation>
    </message>
    <message>
        <source>No procedure has the code {procedure}. Choose it from the list.</source>
        <translation>Không có thủ tục mã {procedure}. Hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>Procedure {procedure} is no longer in force. Choose the one that replaced it.</source>
        <translation>Thủ tục {procedure} đã hết hiệu lực. Hãy chọn thủ tục thay thế.</translation>
    </message>
    <message>
        <source>Choose the case of this procedure.</source>
        <translation>Hãy chọn trường hợp của thủ tục này.</translation>
    </message>
    <message>
        <source>Enter the full name.</source>
        <translation>Chưa có họ và tên. Hãy nhập họ và tên.</translation>
    </message>
    <message>
        <source>The name has digits in it. Compare with the paper.</source>
        <translation>Họ tên có chữ số. Hãy đối chiếu với giấy tờ.</translation>
    </message>
    <message>
        <source>The name has a single letter. Compare with the paper.</source>
        <translation>Họ tên chỉ có một chữ cái. Hãy đối chiếu với giấy tờ.</translation>
    </message>
    <message>
        <source>At most {most} at a time.</source>
        <translation>Mỗi lần tối đa {most} mục.</translation>
    </message>
    <message>
        <source>Too long: at most {most} characters.</source>
        <translation>Nội dung quá dài, chỉ được tối đa {most} ký tự. Hãy rút gọn.</translation>
    </message>
    <message>
        <source>Everything stands there like this already. Change what is wrong.</source>
        <translation>Thông tin đã đúng như vậy, không có gì thay đổi. Hãy sửa chỗ sai.</translation>
    </message>
    <message>
        <source>This is done for one dossier at a time.</source>
        <translation>Mỗi lần chỉ làm cho một hồ sơ.</translation>
    </message>
    <message>
        <source>Enter this text.</source>
        <translation>Chưa có nội dung. Hãy nhập.</translation>
    </message>
    <message>
        <source>The identity number has digits only; a passport is a letter and 7 or 8 digits.</source>
        <translation>Số định danh chỉ gồm chữ số; hộ chiếu gồm một chữ cái và 7 hoặc 8 chữ số. Hãy nhập lại.</translation>
    </message>
    <message>
        <source>The identity number needs 12 digits, now {digits}.</source>
        <translation>Số định danh cần 12 chữ số, đang có {digits}.</translation>
    </message>
    <message>
        <source>The 9-digit number is no longer valid since 01/01/2025. Enter the 12-digit one.</source>
        <translation>Số chứng minh 9 chữ số hết giá trị từ 01/01/2025. Hãy nhập số định danh 12 chữ số.</translation>
    </message>
    <message>
        <source>The first digits {code} are no known province. Compare with the card.</source>
        <translation>Ba số đầu {code} không phải mã tỉnh đã biết. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>The number says born in {year}. Compare with the card.</source>
        <translation>Theo số định danh thì sinh năm {year}. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>The number says born in {year}. Compare the birth date with the card.</source>
        <translation>Theo số định danh thì sinh năm {year}. Hãy đối chiếu ngày sinh với thẻ.</translation>
    </message>
    <message>
        <source>In dossier {code} this number stands with another name. Compare with the card.</source>
        <translation>Ở hồ sơ {code}, số này đi với họ tên khác. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>Enter the birth as 12/08/1994, 08/1994 or 1994.</source>
        <translation>Ngày sinh nhập dạng 12/08/1994, 08/1994 hoặc 1994.</translation>
    </message>
    <message>
        <source>The birth date lies in the future. Compare with the card.</source>
        <translation>Ngày sinh ở sau ngày hôm nay. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>A telephone number usually has 10 digits, now {digits}.</source>
        <translation>Số điện thoại thường có 10 chữ số, đang có {digits}. Hãy hỏi lại.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>Địa chỉ thư điện tử chưa đúng dạng. Hãy hỏi lại.</translation>
    </message>
    <message>
        <source>A tax code has 10, 12 or 13 digits, now {digits}.</source>
        <translation>Mã số thuế có 10, 12 hoặc 13 chữ số, đang có {digits}.</translation>
    </message>
    <message>
        <source>The tax code's check digit is wrong. Compare with the paper.</source>
        <translation>Số kiểm tra của mã số thuế không khớp. Hãy đối chiếu với giấy tờ.</translation>
    </message>
    <message>
        <source>Enter the paper that authorises (number, date).</source>
        <translation>Chưa có giấy ủy quyền. Hãy nhập số, ngày của giấy ủy quyền.</translation>
    </message>
    <message>
        <source>This paper is not in the list of the procedure.</source>
        <translation>Giấy tờ này không có trong thành phần hồ sơ của thủ tục.</translation>
    </message>
    <message>
        <source>This paper stands twice in the list.</source>
        <translation>Giấy tờ này bị ghi hai lần trong danh sách.</translation>
    </message>
    <message>
        <source>Missing: {name}. Mark it as brought later, or do not receive.</source>
        <translation>Còn thiếu: {name}. Hãy ghi nộp sau, hoặc chưa tiếp nhận.</translation>
    </message>
    <message>
        <source>A count lies between 0 and {most}.</source>
        <translation>Số lượng phải từ 0 đến {most}.</translation>
    </message>
    <message>
        <source>The number of working days lies between 1 and {most}.</source>
        <translation>Số ngày làm việc từ 1 đến {most}.</translation>
    </message>
    <message>
        <source>Name one new appointment for all, or working days for each, not both.</source>
        <translation>Nhập một ngày hẹn mới cho tất cả hoặc số ngày làm việc cho từng hồ sơ, không nhập cả hai.</translation>
    </message>
    <message>
        <source>The number of sets lies between 1 and {most}.</source>
        <translation>Số bộ hồ sơ phải từ 1 đến {most}.</translation>
    </message>
    <message>
        <source>The result goes by post: enter the full address.</source>
        <translation>Kết quả gửi qua bưu chính: hãy nhập đầy đủ địa chỉ nhận.</translation>
    </message>
    <message>
        <source>The result goes by post: the postman needs a telephone number.</source>
        <translation>Trả kết quả qua bưu chính: bưu tá cần số điện thoại.</translation>
    </message>
    <message>
        <source>Say why the fee is waived.</source>
        <translation>Chưa có lý do miễn, giảm. Hãy chọn lý do.</translation>
    </message>
    <message>
        <source>The fee is waived, so no money can be taken.</source>
        <translation>Đã miễn phí, lệ phí nên không thu tiền. Hãy bỏ một trong hai.</translation>
    </message>
    <message>
        <source>No pages were entered: the fee is that of one page a copy. Count the pages.</source>
        <translation>Chưa nhập số trang: phí đang tạm tính mỗi bản một trang. Hãy đếm số trang.</translation>
    </message>
    <message>
        <source>The fee comes to {amount}. Check the copies and pages.</source>
        <translation>Tổng phí, lệ phí là {amount}. Hãy kiểm tra lại số bản và số trang.</translation>
    </message>
    <message>
        <source>The form sign of the receipt has capitals, digits, / and -, at most {most} of them.</source>
        <translation>Ký hiệu mẫu biên lai chỉ gồm chữ in hoa, chữ số, / và -, nhiều nhất {most} ký tự.</translation>
    </message>
    <message>
        <source>The series of the receipt has capitals, digits, / and -, at most {most} of them.</source>
        <translation>Ký hiệu biên lai chỉ gồm chữ in hoa, chữ số, / và -, nhiều nhất {most} ký tự.</translation>
    </message>
    <message>
        <source>The number of the receipt has 1 to {most} digits.</source>
        <translation>Số biên lai có từ 1 đến {most} chữ số.</translation>
    </message>
    <message>
        <source>The numbers of this desk for {agency} are used up (last {last}), so the number is provisional. Ask for a new block.</source>
        <translation>Quầy đã dùng hết dải số được cấp của {agency} (số cuối {last}) nên hồ sơ mang mã tạm. Hãy xin cấp dải số mới.</translation>
    </message>
    <message>
        <source>Say why the dossier is entered late.</source>
        <translation>Chưa có lý do nhập sau. Hãy ghi lý do.</translation>
    </message>
    <message>
        <source>The time of reception lies in the future.</source>
        <translation>Thời điểm tiếp nhận ở sau bây giờ. Hãy nhập lại.</translation>
    </message>
    <message>
        <source>Enter the date as 21/11/2026.</source>
        <translation>Ngày nhập dạng 21/11/2026.</translation>
    </message>
    <message>
        <source>Enter the hour as 10:45.</source>
        <translation>Giờ nhập dạng 10:45.</translation>
    </message>
    <message>
        <source>The calendar does not cover {day}. The administrator can load that year.</source>
        <translation>Lịch làm việc chưa có ngày {day}. Đề nghị quản trị nạp lịch của năm đó.</translation>
    </message>
    <message>
        <source>No working day was found after {day}. The administrator must check the calendar.</source>
        <translation>Không tìm thấy ngày làm việc sau {day}. Đề nghị quản trị kiểm tra lịch.</translation>
    </message>
    <message>
        <source>This setting does not have such a value. Choose one of the list.</source>
        <translation>Cài đặt này không có giá trị như vậy. Hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>The password needs at least {least} characters.</source>
        <translation>Mật khẩu cần ít nhất {least} ký tự.</translation>
    </message>
    <message>
        <source>The password may have at most {most} characters.</source>
        <translation>Mật khẩu chỉ được tối đa {most} ký tự.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Choose another.</source>
        <translation>Mật khẩu này dễ đoán. Hãy chọn mật khẩu khác.</translation>
    </message>
    <message>
        <source>A user name has small letters, digits and dots, no spaces.</source>
        <translation>Tên đăng nhập chỉ gồm chữ thường không dấu, chữ số và dấu chấm, không có dấu cách.</translation>
    </message>
    <message>
        <source>This lies in the future.</source>
        <translation>Thời điểm này ở tương lai.</translation>
    </message>
    <message>
        <source>This lies before the last record of the dossier ({last}).</source>
        <translation>Thời điểm này trước lần ghi gần nhất của hồ sơ ({last}).</translation>
    </message>
    <message>
        <source>The file of the result is not here whole. Send it first.</source>
        <translation>Tệp kết quả chưa có đủ ở đây. Hãy gửi tệp trước.</translation>
    </message>
    <message>
        <source>The competent agency has no unit {unit}. Choose one of its units.</source>
        <translation>Cơ quan giải quyết không có bộ phận {unit}. Hãy chọn một bộ phận của cơ quan đó.</translation>
    </message>
    <message>
        <source>The new appointment must lie after now and after the one before.</source>
        <translation>Ngày hẹn mới phải sau hiện tại và sau ngày hẹn cũ.</translation>
    </message>
    <message>
        <source>The office does not work on this day. Choose a working day.</source>
        <translation>Ngày này cơ quan không làm việc. Hãy chọn ngày làm việc.</translation>
    </message>
    <message>
        <source>The office is open on this day {hours}. Choose a time in these hours.</source>
        <translation>Ngày này cơ quan làm việc {hours}. Chọn giờ trong khoảng đó.</translation>
    </message>
    <message>
        <source>The dossier was received on {day} only. Check the day.</source>
        <translation>Hồ sơ tiếp nhận ngày {day}. Kiểm tra lại ngày ký.</translation>
    </message>
    <message>
        <source>The money was taken on {day}: a receipt of an earlier day is not of this money.</source>
        <translation>Tiền đã thu ngày {day}: biên lai ghi ngày trước đó không phải của khoản thu này.</translation>
    </message>
    <message>
        <source>The result was given to the post on {day} only. Check the day.</source>
        <translation>Kết quả gửi bưu chính ngày {day}. Kiểm tra lại ngày.</translation>
    </message>
    <message>
        <source>Without the receipt the identity number must be checked and entered.</source>
        <translation>Mất giấy hẹn thì phải kiểm tra và nhập số định danh.</translation>
    </message>
    <message>
        <source>Whoever is neither applicant, owner nor principal needs an authorisation. Check the number too.</source>
        <translation>Người không phải người nộp, chủ hồ sơ hay người ủy quyền thì phải có giấy ủy quyền. Kiểm tra lại cả số định danh.</translation>
    </message>
    <message>
        <source>This sum is not possible: at most {most}.</source>
        <translation>Số tiền này không hợp lý: nhiều nhất {most}.</translation>
    </message>
    <message>
        <source>Enter form and series as printed on the receipt.</source>
        <translation>Nhập ký hiệu mẫu và ký hiệu như in trên biên lai.</translation>
    </message>
    <message>
        <source>There is no note of {value} đồng.</source>
        <translation>Không có tờ tiền mệnh giá {value} đồng.</translation>
    </message>
    <message>
        <source>Expected {expected}, counted {total}. Count again, or say why they differ.</source>
        <translation>Phải có {expected}, đếm được {total}. Hãy đếm lại hoặc ghi lý do chênh lệch.</translation>
    </message>
    <message>
        <source>Still open: {number}. Settle them, or say in the remarks why they are left.</source>
        <translation>Còn {number} việc chưa xong. Hãy xử lý xong, hoặc ghi vào nhận xét vì sao để lại.</translation>
    </message>
    <message>
        <source>That year has not begun.</source>
        <translation>Năm đó chưa bắt đầu.</translation>
    </message>
    <message>
        <source>Volume {volume} of the register of {year} was closed on {day}. Receive the dossier with the time of now.</source>
        <translation>Sổ theo dõi hồ sơ năm {year}, quyển {volume} đã đóng ngày {day}. Hãy tiếp nhận hồ sơ theo thời điểm hiện tại.</translation>
    </message>
    <message>
        <source>A bank code has 6 digits, an account up to 19 digits or letters.</source>
        <translation>Mã ngân hàng (BIN) có 6 chữ số, số tài khoản có tối đa 19 chữ số hoặc chữ cái.</translation>
    </message>
    <message>
        <source>This person was guided for the procedure already: slip {number} of {day}. The law wants it done once, fully.</source>
        <translation>Người này đã được hướng dẫn về thủ tục này: phiếu số {number} ngày {day}. Quy định phải hướng dẫn một lần, đầy đủ.</translation>
    </message>
    <message>
        <source>This kind of file cannot be written: {kind}.</source>
        <translation>Không ghi được loại tệp này: {kind}.</translation>
    </message>
    <message>
        <source>The report has no number of this name: {number}. Take a column's name.</source>
        <translation>Báo cáo không có số liệu tên {number}. Hãy dùng tên cột.</translation>
    </message>
</context>
<context>
    <name>ProcedureBox</name>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>No procedure is called that. Try its code or other words.</source>
        <translation>Không có thủ tục nào như vậy. Thử gõ mã hoặc từ khác.</translation>
    </message>
    <message>
        <source>Chosen by “{typed}”</source>
        <translation>Đã chọn bằng “{typed}”</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Đổi</translation>
    </message>
    <message>
        <source>Code, initials or words; marks are not needed</source>
        <translation>Mã, chữ đầu hoặc từ; không cần dấu</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
</context>
<context>
    <name>ProcedureFace</name>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>How the dossier came</source>
        <translation>Cách nộp hồ sơ</translation>
    </message>
</context>
<context>
    <name>ProcessesCard</name>
    <message>
        <source>Internal processes</source>
        <translation>Quy trình nội bộ</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Đã có</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Từ tệp</translation>
    </message>
    <message>
        <source>code or name, then Enter</source>
        <translation>mã hoặc tên, rồi Enter</translation>
    </message>
    <message>
        <source>the whole path, then Enter</source>
        <translation>đường dẫn đầy đủ, rồi Enter</translation>
    </message>
    <message>
        <source>Steps of the process</source>
        <translation>Các bước của quy trình</translation>
    </message>
    <message>
        <source>Insert adds a step, Delete takes it away, Ctrl+↑ ↓ moves it, Enter types.</source>
        <translation>Insert thêm bước, Delete bỏ bước, Ctrl+↑ ↓ chuyển chỗ, Enter để gõ.</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Thêm bước</translation>
    </message>
    <message>
        <source>Keep from today on</source>
        <translation>Áp dụng từ hôm nay</translation>
    </message>
    <message>
        <source>choose one of {number}</source>
        <translation>chọn trong {number} quy trình</translation>
    </message>
    <message>
        <source>Half days together: {total}.</source>
        <translation>Tổng cộng {total} buổi.</translation>
    </message>
    <message>
        <source>Half days together: {total}; the term of the procedure is {most}.</source>
        <translation>Tổng cộng {total} buổi; thời hạn giải quyết của thủ tục là {most} buổi.</translation>
    </message>
</context>
<context>
    <name>ProcessesController</name>
    <message>
        <source>The process of {code} is kept. Dossiers in processing keep theirs.</source>
        <translation>Đã lưu quy trình của {code}. Hồ sơ đang giải quyết vẫn theo quy trình cũ.</translation>
    </message>
    <message>
        <source>{code} has no internal process from today on.</source>
        <translation>Từ hôm nay {code} không còn quy trình nội bộ.</translation>
    </message>
    <message>
        <source>Processes taken over: {number}</source>
        <translation>Đã nhận {number} quy trình</translation>
    </message>
    <message>
        <source>Step {number}: {sentence}</source>
        <translation>Bước {number}: {sentence}</translation>
    </message>
    <message>
        <source>Entry {number}: {sentence}</source>
        <translation>Mục {number}: {sentence}</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>Check a daily list</source>
        <translation>Kiểm tra tờ danh sách</translation>
    </message>
    <message>
        <source>The eight words of the list</source>
        <translation>Tám từ trên tờ danh sách</translation>
    </message>
    <message>
        <source>Scan the QR of the sheet on any screen, or type its eight words here for the day shown, then Enter.</source>
        <translation>Quét mã QR của tờ danh sách ở bất kỳ màn hình nào, hoặc gõ tám từ của tờ ngày đang xem rồi bấm Enter.</translation>
    </message>
    <message>
        <source>Genuine. The records are those that were signed.</source>
        <translation>Tờ thật. Dữ liệu vẫn đúng như lúc ký.</translation>
    </message>
    <message>
        <source>Genuine sheet. The records were changed since.</source>
        <translation>Tờ thật. Dữ liệu đã bị đổi sau đó.</translation>
    </message>
    <message>
        <source>Compare the words with the sheet, and the day above with the day of the sheet.</source>
        <translation>So lại các từ với tờ giấy, và ngày đang xem với ngày trên tờ giấy.</translation>
    </message>
    <message>
        <source>These are not eight words of a list.</source>
        <translation>Đây không phải tám từ của tờ danh sách.</translation>
    </message>
</context>
<context>
    <name>PublicBoardWindow</name>
    <message>
        <source>Public board</source>
        <translation>Bảng công khai</translation>
    </message>
    <message>
        <source>Esc closes, → goes to the other screen</source>
        <translation>Esc: đóng, →: sang màn hình khác</translation>
    </message>
    <message>
        <source>The figures are being checked.</source>
        <translation>Số liệu đang được kiểm tra.</translation>
    </message>
</context>
<context>
    <name>PublishFace</name>
    <message>
        <source>Into the folder</source>
        <translation>Vào thư mục</translation>
    </message>
    <message>
        <source>Print the chosen paper</source>
        <translation>In giấy đang chọn</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Công khai</translation>
    </message>
    <message>
        <source>What is made public</source>
        <translation>Nội dung công khai</translation>
    </message>
    <message>
        <source>By decision</source>
        <translation>Thủ tục theo quyết định công bố</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Nơi lưu</translation>
    </message>
    <message>
        <source>Board for those who wait</source>
        <translation>Bảng công khai</translation>
    </message>
    <message>
        <source>look at the paper</source>
        <translation>xem giấy</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>công chức</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>thư mục</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message>
        <source>Not published from this desk yet.</source>
        <translation>Quầy này chưa công khai lần nào.</translation>
    </message>
    <message>
        <source>Published last: {moment}, into {folder}</source>
        <translation>Công khai lần cuối: {moment}, vào {folder}</translation>
    </message>
    <message>
        <source>Pages are published, not printed; choose a paper below.</source>
        <translation>Trang này để công khai, không in; hãy chọn giấy bên dưới.</translation>
    </message>
    <message>
        <source>{page} is a page of the folder; it is written by Ctrl+Enter.</source>
        <translation>{page} là trang trong thư mục, được lập khi bấm Ctrl+Enter.</translation>
    </message>
    <message>
        <source>{paper}: it goes to the printer.</source>
        <translation>{paper}: đang in.</translation>
    </message>
    <message>
        <source>Type a whole folder, such as {example}</source>
        <translation>Ghi đầy đủ đường dẫn thư mục, ví dụ {example}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written into {folder}</source>
        <translation>
            <numerusform>Đã lưu %n tệp vào {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>Staff roster</source>
        <translation>Danh sách công chức</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Insert adds a person, Enter changes, Delete takes away.</source>
        <translation>Insert: thêm người, Enter: sửa, Delete: bỏ.</translation>
    </message>
    <message>
        <source>Nobody is listed yet. Insert adds a person.</source>
        <translation>Chưa có ai trong danh sách. Insert: thêm người.</translation>
    </message>
    <message>
        <source>Enter keeps, Esc leaves everything as it was.</source>
        <translation>Enter: lưu, Esc: giữ nguyên như cũ.</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>Chưa ghi họ tên</translation>
    </message>
    <message>
        <source>Delete once more takes {name} off the roster.</source>
        <translation>Bấm Delete lần nữa để bỏ {name} khỏi danh sách.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>What is made public</source>
        <translation>Nội dung công khai</translation>
    </message>
    <message>
        <source>Field, decision</source>
        <translation>Lĩnh vực, quyết định</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Amended</source>
        <translation>Sửa đổi</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Thay thế</translation>
    </message>
    <message>
        <source>Repealed</source>
        <translation>Bãi bỏ</translation>
    </message>
    <message>
        <source>Procedures by decision</source>
        <translation>Thủ tục theo quyết định công bố</translation>
    </message>
    <message>
        <source>Name, title</source>
        <translation>Họ tên, chức vụ</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Công chức</translation>
    </message>
    <message>
        <source>{number} procedures in {fields} fields</source>
        <translation>{number} thủ tục, {fields} lĩnh vực</translation>
    </message>
    <message>
        <source>page that needs no network</source>
        <translation>không cần mạng</translation>
    </message>
    <message>
        <source>today and this month, nobody is named</source>
        <translation>hôm nay, tháng này, không nêu tên</translation>
    </message>
    <message>
        <source>Figures of the day</source>
        <translation>Số liệu trong ngày</translation>
    </message>
    <message>
        <source>List of procedures</source>
        <translation>Danh mục thủ tục</translation>
    </message>
    <message>
        <source>Book of procedures, A4</source>
        <translation>Sách danh mục thủ tục, khổ A4</translation>
    </message>
    <message>
        <source>Poster of procedures, A4</source>
        <translation>Bảng niêm yết thủ tục, khổ A4</translation>
    </message>
    <message>
        <source>Poster of procedures, A3</source>
        <translation>Bảng niêm yết thủ tục, khổ A3</translation>
    </message>
    <message>
        <source>no decision named</source>
        <translation>chưa ghi quyết định</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Tổng cộng</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Nothing waits here.</source>
        <translation>Không có hồ sơ nào.</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>mới nhất trước</translation>
    </message>
    <message>
        <source>in the order they are due</source>
        <translation>xếp theo giờ hẹn</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Tiếp nhận hôm nay</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>Chờ chuyển xử lý</translation>
    </message>
    <message>
        <source>Handed over, not confirmed</source>
        <translation>Đã chuyển, chưa ký nhận</translation>
    </message>
    <message>
        <source>In process</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Waiting for the citizen</source>
        <translation>Chờ công dân</translation>
    </message>
    <message>
        <source>Papers did not come for 15 days</source>
        <translation>Quá 15 ngày chưa bổ sung</translation>
    </message>
    <message>
        <source>Overdue, due today and soon</source>
        <translation>Quá hạn, hôm nay và sắp đến hạn</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Hẹn trả hôm nay</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Results to return</source>
        <translation>Chờ trả kết quả</translation>
    </message>
    <message>
        <source>Results for the post</source>
        <translation>Kết quả chờ gửi bưu chính</translation>
    </message>
    <message>
        <source>With the post</source>
        <translation>Bưu chính đang giữ</translation>
    </message>
    <message>
        <source>Results being corrected</source>
        <translation>Kết quả đang đính chính</translation>
    </message>
    <message>
        <source>Papers to give back</source>
        <translation>Giấy tờ cần trả lại</translation>
    </message>
    <message>
        <source>Fees not paid yet</source>
        <translation>Chưa nộp phí, lệ phí</translation>
    </message>
    <message>
        <source>Money taken, receipt not noted</source>
        <translation>Đã thu tiền, chưa ghi biên lai</translation>
    </message>
    <message>
        <source>No dossier yet today. F2 receives one.</source>
        <translation>Hôm nay chưa có hồ sơ nào. F2 để tiếp nhận.</translation>
    </message>
    <message>
        <source>Everything has been handed over.</source>
        <translation>Đã chuyển xử lý hết.</translation>
    </message>
    <message>
        <source>Nothing is overdue, due today or due soon. Alt+7 shows what is in process.</source>
        <translation>Không có hồ sơ quá hạn, đến hạn hôm nay hay sắp đến hạn. Alt+7 để xem hồ sơ đang xử lý.</translation>
    </message>
    <message>
        <source>Nothing more is due today.</source>
        <translation>Hôm nay không còn hồ sơ đến hạn.</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Không có hồ sơ quá hạn.</translation>
    </message>
    <message>
        <source>No result waits for its citizen.</source>
        <translation>Không có kết quả nào chờ trả.</translation>
    </message>
</context>
<context>
    <name>RatingCard</name>
    <message>
        <source>Ratings</source>
        <translation>Đánh giá</translation>
    </message>
    <message>
        <source>After a return, ask the citizen</source>
        <translation>Mời đánh giá sau khi trả</translation>
    </message>
    <message>
        <source>Rating slip with the receipt</source>
        <translation>In phiếu đánh giá kèm giấy hẹn</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
</context>
<context>
    <name>RatingFace</name>
    <message>
        <source>Ratings by step</source>
        <translation>Lượt đánh giá theo mức</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Lượt</translation>
    </message>
    <message>
        <source>No survey runs in these days.</source>
        <translation>Không có khảo sát trong những ngày này.</translation>
    </message>
    <message>
        <source>Enter paper forms</source>
        <translation>Nhập phiếu giấy</translation>
    </message>
    <message>
        <source>Plan a survey</source>
        <translation>Lập khảo sát</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Save as a spreadsheet</source>
        <translation>Lưu bảng tính</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Chỉ số</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Trung bình</translation>
    </message>
    <message>
        <source>Ratings by indicator</source>
        <translation>Đánh giá theo chỉ số</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Khảo sát</translation>
    </message>
    <message>
        <source>Forms back</source>
        <translation>Phiếu thu về</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Khảo sát</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>Theo mức hài lòng</translation>
    </message>
    <message>
        <source>By indicator</source>
        <translation>Theo chỉ số</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>chấm điểm</translation>
    </message>
    <message>
        <source>record the form</source>
        <translation>ghi phiếu</translation>
    </message>
    <message>
        <source>no more forms</source>
        <translation>hết phiếu</translation>
    </message>
    <message>
        <source>plan it</source>
        <translation>lập khảo sát</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>thôi</translation>
    </message>
    <message>
        <source>paper forms</source>
        <translation>phiếu giấy</translation>
    </message>
    <message>
        <source>another period</source>
        <translation>kỳ khác</translation>
    </message>
    <message>
        <source>The survey is planned.</source>
        <translation>Đã lập khảo sát.</translation>
    </message>
</context>
<context>
    <name>Ratings</name>
    <message>
        <source>Rating forms on paper</source>
        <translation>Phiếu đánh giá bằng giấy</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>What is rated</source>
        <translation>Nội dung đánh giá</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>No more forms</source>
        <translation>Hết phiếu</translation>
    </message>
    <message>
        <source>Digits 0 to {highest}, in the last row 1 to 5; Backspace empties a row. Enter records the form.</source>
        <translation>Gõ 0 đến {highest}, dòng cuối gõ 1 đến 5; Backspace xóa trống dòng. Enter ghi phiếu.</translation>
    </message>
    <message>
        <source>%n form(s) recorded</source>
        <translation>Đã ghi %n phiếu</translation>
    </message>
    <message>
        <source>Here a digit from {least} to {most} is wanted.</source>
        <translation>Dòng này chỉ nhận số từ {least} đến {most}.</translation>
    </message>
    <message>
        <source>Nothing is ticked on this form.</source>
        <translation>Phiếu chưa có dòng nào được chấm.</translation>
    </message>
    <message>
        <source>%n row(s) without an answer. Enter once more records it so.</source>
        <translation>Còn %n dòng trống. Bấm Enter lần nữa để ghi như vậy.</translation>
    </message>
    <message>
        <source>All together (1 very satisfied … 5 very dissatisfied)</source>
        <translation>Đánh giá chung (1 rất hài lòng … 5 rất không hài lòng)</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} điểm</translation>
    </message>
    <message>
        <source>Nobody has rated in these days.</source>
        <translation>Chưa có ai đánh giá trong những ngày này.</translation>
    </message>
    <message>
        <source>{ratings} ratings. Satisfied: {part} of {whole} that chose a step ({percent}).</source>
        <translation>{ratings} lượt đánh giá. Hài lòng: {part}/{whole} lượt chọn mức ({percent}).</translation>
    </message>
    <message>
        <source>No indicator was scored in these days.</source>
        <translation>Chưa có phiếu chấm chỉ số trong những ngày này.</translation>
    </message>
    <message>
        <source>Sum of the averages: {points} of {highest}. Grade: {grade}.</source>
        <translation>Tổng điểm trung bình: {points}/{highest}. Xếp loại: {grade}.</translation>
    </message>
    <message>
        <source>{points} points / {ratings} ratings</source>
        <translation>{points} điểm / {ratings} lượt</translation>
    </message>
    <message>
        <source>Plan a survey</source>
        <translation>Lập khảo sát</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên khảo sát</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Forms handed out</source>
        <translation>Số phiếu phát ra</translation>
    </message>
    <message>
        <source>A survey of the same name is planned anew.</source>
        <translation>Khảo sát trùng tên sẽ được lập lại.</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Lập khảo sát</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Cần nhập mục này.</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Read the last four digits: {words}</source>
        <translation>Đọc bốn số cuối: {words}</translation>
    </message>
    <message>
        <source>Provisional number, the official code will be attached later</source>
        <translation>Số tiếp nhận tạm, mã chính thức sẽ được gắn sau</translation>
    </message>
    <message>
        <source>Result at once, here at the counter</source>
        <translation>Trả kết quả ngay tại quầy</translation>
    </message>
    <message>
        <source>No appointment</source>
        <translation>Không hẹn ngày</translation>
    </message>
    <message>
        <source>{hour}, by post</source>
        <translation>{hour}, trả qua bưu chính</translation>
    </message>
    <message>
        <source>{hour}, at {desk}</source>
        <translation>{hour}, tại {desk}</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>Receipt</source>
        <translation>Biên lai</translation>
    </message>
    <message>
        <source>There is a receipt</source>
        <translation>Có biên lai</translation>
    </message>
    <message>
        <source>Form sign</source>
        <translation>Ký hiệu mẫu</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>No. {number} is only proposed, the next of this series: look at the receipt.</source>
        <translation>Số {number} chỉ là đề xuất, số kế tiếp của ký hiệu này: đối chiếu với biên lai.</translation>
    </message>
</context>
<context>
    <name>ReceiverForm</name>
    <message>
        <source>Given to</source>
        <translation>Trả cho</translation>
    </message>
    <message>
        <source>Another person receives it</source>
        <translation>Người khác nhận</translation>
    </message>
    <message>
        <source>The receipt is here</source>
        <translation>Có giấy hẹn</translation>
    </message>
    <message>
        <source>The receipt is lost</source>
        <translation>Mất giấy hẹn</translation>
    </message>
    <message>
        <source>Electronic result only</source>
        <translation>Chỉ trả bản điện tử</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Giấy ủy quyền</translation>
    </message>
    <message>
        <source>Originals taken back</source>
        <translation>Bản chính thu lại</translation>
    </message>
    <message>
        <source>Originals given back</source>
        <translation>Bản chính trả lại</translation>
    </message>
    <message>
        <source>This number is neither the applicant's nor the owner's.</source>
        <translation>Số này không phải của người nộp hay chủ hồ sơ.</translation>
    </message>
    <message>
        <source>{name}, with the receipt</source>
        <translation>{name}, có giấy hẹn</translation>
    </message>
    <message>
        <source>{name}, the receipt is lost</source>
        <translation>{name}, mất giấy hẹn</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Dossier {dossier} was changed by a newer program. Install the newer version first.</source>
        <translation>Hồ sơ {dossier} đã được phần mềm phiên bản mới hơn cập nhật. Hãy cài phiên bản mới trước.</translation>
    </message>
    <message>
        <source>The code {dossier} was voided. Receive the dossier anew.</source>
        <translation>Mã {dossier} đã bị hủy. Hãy tiếp nhận lại hồ sơ.</translation>
    </message>
    <message>
        <source>Dossier {dossier} stands twice in the list.</source>
        <translation>Hồ sơ {dossier} có hai lần trong danh sách.</translation>
    </message>
    <message>
        <source>Dossier {dossier} is on its way to {unit}. Confirm, reject or recall it first.</source>
        <translation>Hồ sơ {dossier} đang trên đường chuyển đến {unit}. Hãy xác nhận, từ chối nhận hoặc thu hồi trước.</translation>
    </message>
    <message>
        <source>Dossier {dossier} is with {unit} already, and no more papers were brought for it since.</source>
        <translation>Hồ sơ {dossier} đang ở {unit}; từ đó đến nay quầy chưa nhận thêm giấy bổ sung nào.</translation>
    </message>
    <message>
        <source>Dossier {dossier} is with {unit}: papers that complete it go there only. Put them on another list.</source>
        <translation>Hồ sơ {dossier} đang ở {unit}: giấy bổ sung chỉ bàn giao cho đơn vị đó. Lập phiếu bàn giao riêng.</translation>
    </message>
    <message>
        <source>Dossier {dossier} is not on its way to a unit. Hand it over first.</source>
        <translation>Hồ sơ {dossier} chưa được chuyển xử lý. Hãy bàn giao trước.</translation>
    </message>
    <message>
        <source>Dossier {dossier} is not on this hand-over list.</source>
        <translation>Hồ sơ {dossier} không có trong phiếu bàn giao này.</translation>
    </message>
    <message>
        <source>Dossier {dossier} came from an older register and is finished: it is only read.</source>
        <translation>Hồ sơ {dossier} nhập từ sổ cũ và đã kết thúc: chỉ để xem.</translation>
    </message>
    <message>
        <source>Dossier {dossier} has been rated already.</source>
        <translation>Hồ sơ {dossier} đã được đánh giá.</translation>
    </message>
    <message>
        <source>Dossier {dossier} is not late: there is nothing to explain.</source>
        <translation>Hồ sơ {dossier} không quá hạn, không có gì phải giải trình.</translation>
    </message>
    <message>
        <source>The day {day} was signed off at {at}, and nothing has changed since.</source>
        <translation>Ngày {day} đã chốt lúc {at}, từ đó không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Volume {volume} of the register of {year} was closed on {day} and no other one of that year is open. Receive the dossier with the time of now.</source>
        <translation>Sổ theo dõi hồ sơ năm {year}, quyển {volume} đã đóng ngày {day}, không còn quyển nào của năm đó đang mở. Hãy tiếp nhận hồ sơ theo thời điểm hiện tại.</translation>
    </message>
    <message>
        <source>The register of {year} has no entry that is not in a closed volume.</source>
        <translation>Sổ theo dõi hồ sơ năm {year} không có số thứ tự nào ngoài các quyển đã đóng.</translation>
    </message>
    <message>
        <source>There is no hand-over list {batch}.</source>
        <translation>Không có phiếu bàn giao {batch}.</translation>
    </message>
    <message>
        <source>Every line of the hand-over list {batch} is settled already.</source>
        <translation>Mọi dòng của phiếu bàn giao {batch} đều đã xử lý xong.</translation>
    </message>
    <message>
        <source>Dossier {dossier} was scanned already, on line {place}. It is not added again.</source>
        <translation>Hồ sơ {dossier} đã quét rồi, ở dòng {place}. Không thêm lần nữa.</translation>
    </message>
    <message>
        <source>Dossier {dossier} is decided by another agency than {unit} belongs to. Put it on another list.</source>
        <translation>Hồ sơ {dossier} do cơ quan khác giải quyết, không phải cơ quan của {unit}. Lập phiếu bàn giao riêng.</translation>
    </message>
    <message>
        <source>The list holds dossiers for {unit}. Hand them over first.</source>
        <translation>Phiếu bàn giao đang có hồ sơ cho {unit}. Chuyển các hồ sơ này trước.</translation>
    </message>
    <message>
        <source>Dossier {code} belongs to another counter, not to this one.</source>
        <translation>Hồ sơ {code} của nơi tiếp nhận khác, không phải của nơi này.</translation>
    </message>
    <message>
        <source>This dossier is not on hand-over list {number}. Put it aside.</source>
        <translation>Hồ sơ này không có trong phiếu bàn giao {number}. Để riêng ra.</translation>
    </message>
    <message>
        <source>Line {place}, dossier {dossier}, is settled already.</source>
        <translation>Dòng {place}, hồ sơ {dossier}, đã xong.</translation>
    </message>
    <message>
        <source>Papers were asked for once already for dossier {dossier}; the law allows it once only.</source>
        <translation>Hồ sơ {dossier} đã được yêu cầu bổ sung một lần; quy định chỉ cho phép một lần.</translation>
    </message>
    <message>
        <source>Dossier {dossier} can be closed after {day} only: the citizen has 15 days.</source>
        <translation>Hồ sơ {dossier} chỉ được đóng sau ngày {day}: người nộp có 15 ngày để bổ sung.</translation>
    </message>
    <message>
        <source>Dossier {dossier} was given a new appointment once already; the law allows it once only.</source>
        <translation>Hồ sơ {dossier} đã được hẹn lại một lần; quy định chỉ cho phép một lần.</translation>
    </message>
    <message>
        <source>Dossier {dossier} has no appointment that could be moved.</source>
        <translation>Hồ sơ {dossier} không có ngày hẹn trả để hẹn lại.</translation>
    </message>
    <message>
        <source>The result of dossier {dossier} is here already. Return it, or have an error in it corrected.</source>
        <translation>Kết quả của hồ sơ {dossier} đã có. Hãy trả kết quả, hoặc yêu cầu sửa nếu có sai sót.</translation>
    </message>
    <message>
        <source>Dossier {dossier} must be handed over first: its result is not given at once.</source>
        <translation>Hồ sơ {dossier} không thuộc loại trả kết quả ngay, phải chuyển xử lý trước.</translation>
    </message>
    <message>
        <source>The result of dossier {dossier} is being corrected. Record the corrected one when it is here.</source>
        <translation>Kết quả của hồ sơ {dossier} đang được sửa sai sót. Khi có kết quả đã sửa, hãy ghi nhận rồi mới làm tiếp.</translation>
    </message>
    <message>
        <source>The result of dossier {dossier} was given to the post. Record its delivery when the post confirms it; if the post brings it back, take it back.</source>
        <translation>Kết quả của hồ sơ {dossier} đã giao bưu chính. Khi bưu chính báo đã phát, hãy ghi nhận; nếu bưu chính chuyển hoàn, hãy nhận lại kết quả.</translation>
    </message>
    <message>
        <source>The fee of dossier {dossier} is still due. Collect it first.</source>
        <translation>Hồ sơ {dossier} còn phí, lệ phí chưa thu. Hãy thu trước.</translation>
    </message>
    <message>
        <source>A return can be taken back within {most} working days only. Have an error in the result corrected instead.</source>
        <translation>Chỉ được thu lại kết quả đã trả trong vòng {most} ngày làm việc. Nếu kết quả có sai sót, hãy làm “Sửa kết quả sai”.</translation>
    </message>
    <message>
        <source>The result of dossier {dossier} was not given to the post. Give it to the post, or return it at the counter.</source>
        <translation>Kết quả của hồ sơ {dossier} chưa giao bưu chính. Hãy giao bưu chính trước, hoặc trả tại quầy.</translation>
    </message>
    <message>
        <source>Nothing is left to pay for dossier {dossier}; no money is to be taken.</source>
        <translation>Hồ sơ {dossier} không còn khoản nào phải thu, không thu thêm tiền.</translation>
    </message>
    <message>
        <source>No money was taken for dossier {dossier} that could be given back.</source>
        <translation>Hồ sơ {dossier} chưa thu khoản nào để hoàn trả.</translation>
    </message>
    <message>
        <source>Money was taken for dossier {dossier}. Give it back first.</source>
        <translation>Hồ sơ {dossier} đã thu tiền. Hãy hoàn trả trước.</translation>
    </message>
    <message>
        <source>No receipt is missing for the money of dossier {dossier}.</source>
        <translation>Khoản thu của hồ sơ {dossier} không thiếu biên lai nào.</translation>
    </message>
    <message>
        <source>A supervisor or administrator other than you must sign in for this, too.</source>
        <translation>Việc này cần thêm một phụ trách hoặc quản trị khác (không phải bạn) đăng nhập xác nhận.</translation>
    </message>
    <message>
        <source>Receipt {series} number {number} was entered for dossier {dossier} already. Check the number.</source>
        <translation>Biên lai ký hiệu {series} số {number} đã nhập cho hồ sơ {dossier}. Hãy kiểm tra lại số.</translation>
    </message>
    <message>
        <source>Tracking number {tracking} was entered for dossier {dossier} already. Check the number.</source>
        <translation>Mã bưu gửi {tracking} đã được ghi cho hồ sơ {dossier}. Kiểm tra lại mã bưu gửi.</translation>
    </message>
    <message>
        <source>Paper receipts were valid until {last}. Enter the number of an electronic receipt.</source>
        <translation>Biên lai giấy chỉ dùng đến hết {last}. Hãy nhập số biên lai điện tử.</translation>
    </message>
    <message>
        <source>The drawer is open since {since}. Close it first.</source>
        <translation>Két tiền đang mở từ {since}. Hãy đóng két trước.</translation>
    </message>
    <message>
        <source>The drawer is not open.</source>
        <translation>Két tiền chưa mở.</translation>
    </message>
    <message>
        <source>Dossier {dossier} follows no internal process here.</source>
        <translation>Hồ sơ {dossier} không theo quy trình nội bộ nào.</translation>
    </message>
    <message>
        <source>The internal process of dossier {dossier} was begun elsewhere and has not come here yet. Exchange with the centre first.</source>
        <translation>Quy trình nội bộ của hồ sơ {dossier} được bắt đầu ở nơi khác và chưa về đến quầy này. Hãy trao đổi dữ liệu với trung tâm trước.</translation>
    </message>
    <message>
        <source>Dossier {dossier} is at its last step. Record the result.</source>
        <translation>Hồ sơ {dossier} đang ở bước cuối. Hãy ghi nhận kết quả.</translation>
    </message>
    <message>
        <source>This account may not do that. Ask a clerk of the counter.</source>
        <translation>Tài khoản này không được làm việc đó. Hãy nhờ công chức một cửa.</translation>
    </message>
    <message>
        <source>Dossier {dossier} has no such paper: the act that issues it was not done.</source>
        <translation>Hồ sơ {dossier} chưa có giấy này: chưa làm việc phát sinh ra giấy.</translation>
    </message>
    <message>
        <source>The file {file} of the result is on its way here. It comes after everything else is exchanged.</source>
        <translation>Tệp {file} của kết quả chưa về máy này. Tệp được tải sau khi các việc khác đã đồng bộ.</translation>
    </message>
    <message>
        <source>The file {file} of the result did not come here as it was sent. It is fetched once more at the next exchange.</source>
        <translation>Tệp kết quả {file} nhận về không đúng như tệp đã gửi. Lần trao đổi sau sẽ tải lại.</translation>
    </message>
    <message>
        <source>No slip is kept as {slip}.</source>
        <translation>Không có phiếu nào lưu với mã {slip}.</translation>
    </message>
    <message>
        <source>The papers of dossier {dossier} are not at the desk now; only what lies here is put on a shelf.</source>
        <translation>Giấy tờ của hồ sơ {dossier} hiện không ở quầy; chỉ xếp lên kệ hồ sơ đang giữ tại quầy.</translation>
    </message>
    <message>
        <source>The papers of dossier {dossier} are at the desk already.</source>
        <translation>Giấy tờ của hồ sơ {dossier} đang ở quầy rồi.</translation>
    </message>
    <message>
        <source>The papers of dossier {dossier} are still at {unit}. Record it when they come back.</source>
        <translation>Giấy tờ của hồ sơ {dossier} còn ở {unit}. Ghi nhận khi đơn vị chuyển lại.</translation>
    </message>
    <message>
        <source>The papers of dossier {dossier} were given back to the citizen.</source>
        <translation>Giấy tờ của hồ sơ {dossier} đã trả lại cho người dân.</translation>
    </message>
    <message>
        <source>The personal data of dossier {dossier} were erased; nothing is left to correct.</source>
        <translation>Dữ liệu cá nhân của hồ sơ {dossier} đã được xóa theo quy định, không còn gì để sửa.</translation>
    </message>
    <message>
        <source>There was nothing to list on these days.</source>
        <translation>Những ngày này không có gì để lập danh sách.</translation>
    </message>
    <message>
        <source>The unit has dossier {dossier} already.</source>
        <translation>Hồ sơ {dossier} đã được đơn vị nhận rồi.</translation>
    </message>
    <message>
        <source>The unit has taken dossier {dossier}; it is not on its way any more. Ask the unit for it.</source>
        <translation>Hồ sơ {dossier} đã được đơn vị nhận, không còn trên đường chuyển để thu hồi. Hãy liên hệ đơn vị.</translation>
    </message>
    <message>
        <source>The unit has taken dossier {dossier}. If papers are missing, ask for them; if it cannot be granted, refuse it.</source>
        <translation>Hồ sơ {dossier} đã được đơn vị nhận. Nếu thiếu giấy tờ, hãy yêu cầu bổ sung; nếu không đủ điều kiện, hãy từ chối giải quyết.</translation>
    </message>
    <message>
        <source>The result of dossier {dossier} was returned already.</source>
        <translation>Kết quả của hồ sơ {dossier} đã trả rồi.</translation>
    </message>
    <message>
        <source>Dossier {dossier} is being processed already; nothing is to be resumed.</source>
        <translation>Hồ sơ {dossier} đang được giải quyết, không có gì để tiếp tục lại.</translation>
    </message>
    <message>
        <source>Papers were asked for already for dossier {dossier}. Record them when they are complete.</source>
        <translation>Hồ sơ {dossier} đã được yêu cầu bổ sung. Khi người nộp bổ sung đủ, hãy ghi nhận.</translation>
    </message>
    <message>
        <source>The act “{act}” is not possible: dossier {dossier} was only received ({article}). Hand it over and let the unit confirm first.</source>
        <translation>Chưa làm được “{act}”: hồ sơ {dossier} mới tiếp nhận ({article}). Hãy chuyển xử lý và để đơn vị xác nhận trước.</translation>
    </message>
    <message>
        <source>The act “{act}” is not possible: the unit is processing dossier {dossier} ({article}). Record its result first.</source>
        <translation>Chưa làm được “{act}”: đơn vị đang giải quyết hồ sơ {dossier} ({article}). Hãy ghi nhận kết quả trước.</translation>
    </message>
    <message>
        <source>The act “{act}” is not possible: dossier {dossier} waits for papers ({article}). Record them as complete first.</source>
        <translation>Chưa làm được “{act}”: hồ sơ {dossier} đang chờ bổ sung ({article}). Hãy ghi nhận đã bổ sung đủ trước.</translation>
    </message>
    <message>
        <source>The act “{act}” is not possible: dossier {dossier} waits for a payment to the State ({article}). Resume it first.</source>
        <translation>Chưa làm được “{act}”: hồ sơ {dossier} đang chờ người nộp thực hiện nghĩa vụ tài chính ({article}). Hãy cho tiếp tục giải quyết trước.</translation>
    </message>
    <message>
        <source>The act “{act}” is not possible: dossier {dossier} is paused ({article}). Resume it first.</source>
        <translation>Chưa làm được “{act}”: hồ sơ {dossier} đang tạm dừng ({article}). Hãy cho tiếp tục giải quyết trước.</translation>
    </message>
    <message>
        <source>The act “{act}” is not possible: the result of dossier {dossier} is here ({article}). Return it, or have an error in it corrected.</source>
        <translation>Không làm được “{act}”: hồ sơ {dossier} đã có kết quả ({article}). Hãy trả kết quả, hoặc yêu cầu sửa nếu có sai sót.</translation>
    </message>
    <message>
        <source>The act “{act}” is not possible: the result of dossier {dossier} was returned ({article}). Take the result back, or have an error in the result corrected.</source>
        <translation>Không làm được “{act}”: kết quả của hồ sơ {dossier} đã trả ({article}). Nếu trả nhầm hãy nhận lại kết quả; nếu kết quả có sai sót hãy sửa.</translation>
    </message>
    <message>
        <source>The act “{act}” is not possible: dossier {dossier} is {state} ({article}). A new request is received as a new dossier.</source>
        <translation>Không làm được “{act}”: hồ sơ {dossier} {state} ({article}). Yêu cầu mới được tiếp nhận thành hồ sơ mới.</translation>
    </message>
    <message>
        <source>This cannot be done now. Nothing was changed.</source>
        <translation>Chưa làm được việc này. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>User name or password is wrong. Type both again.</source>
        <translation>Tên đăng nhập hoặc mật khẩu không đúng. Hãy nhập lại.</translation>
    </message>
    <message>
        <source>The recovery code is wrong. Type it again.</source>
        <translation>Mã khôi phục không đúng. Hãy nhập lại.</translation>
    </message>
    <message>
        <source>This account is closed. Ask the administrator.</source>
        <translation>Tài khoản này đã khóa. Hãy hỏi quản trị.</translation>
    </message>
    <message>
        <source>The centre has ended this account. Ask the administrator.</source>
        <translation>Trung tâm đã chấm dứt tài khoản này. Hãy hỏi quản trị.</translation>
    </message>
    <message>
        <source>This account begins on {day}. Sign in then.</source>
        <translation>Tài khoản này có hiệu lực từ ngày {day}. Hãy đăng nhập từ ngày đó.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Hãy đăng nhập trước.</translation>
    </message>
    <message>
        <source>There is already an account named {name}. Choose another name.</source>
        <translation>Đã có tài khoản {name}. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>There is no account named {name}.</source>
        <translation>Không có tài khoản {name}.</translation>
    </message>
    <message>
        <source>Only the administrator may do this.</source>
        <translation>Chỉ quản trị được làm việc này.</translation>
    </message>
    <message>
        <source>Nobody closes his own account. Let another administrator do it.</source>
        <translation>Không tự khóa tài khoản của mình được. Nhờ quản trị khác.</translation>
    </message>
    <message>
        <source>The calendar does not cover {day}. The administrator can load that year.</source>
        <translation>Lịch làm việc chưa có ngày {day}. Đề nghị quản trị nạp lịch của năm đó.</translation>
    </message>
    <message>
        <source>No working day was found after {day}. The administrator must check the calendar.</source>
        <translation>Không tìm thấy ngày làm việc sau {day}. Đề nghị quản trị kiểm tra lịch.</translation>
    </message>
    <message>
        <source>The machine's clock stands before the last record of {last}. Set the clock right.</source>
        <translation>Đồng hồ máy chạy lùi so với lần ghi cuối ngày {last}. Hãy chỉnh lại giờ máy.</translation>
    </message>
    <message>
        <source>The numbers of this desk for {agency} are used up (last {last}). Ask for a new block.</source>
        <translation>Quầy đã dùng hết số của {agency} (số cuối {last}). Đề nghị cấp dải số mới.</translation>
    </message>
    <message>
        <source>No dossier with this code is at this desk.</source>
        <translation>Máy này không có hồ sơ mang mã đó. Hãy kiểm tra lại mã.</translation>
    </message>
    <message>
        <source>Several dossiers have the number {code}: {codes}. Choose one of them in the list.</source>
        <translation>Có nhiều hồ sơ mang số {code}: {codes}. Hãy chọn một hồ sơ trong danh sách.</translation>
    </message>
    <message>
        <source>Without a proxy that encrypts, the centre answers on this machine only, not at {host}.</source>
        <translation>Chưa có máy chủ trung gian mã hóa thì hệ thống trung tâm chỉ trả lời trên chính máy này, không trả lời tại {host}.</translation>
    </message>
    <message>
        <source>No desk {desk} is enrolled at this site.</source>
        <translation>Bộ phận Một cửa này không có quầy {desk} đã đăng ký.</translation>
    </message>
    <message>
        <source>The site {site} has no more numbers to give to a desk. Add another site for its further desks.</source>
        <translation>Bộ phận Một cửa {site} đã hết số để cấp cho quầy mới. Hãy thêm một Bộ phận Một cửa khác cho các quầy tiếp theo.</translation>
    </message>
    <message>
        <source>No proposal is called {proposal}. Give its name, or the beginning that tells it apart.</source>
        <translation>Không có đề xuất nào mang tên {proposal}. Hãy ghi tên của đề xuất, hoặc phần đầu đủ để phân biệt.</translation>
    </message>
    <message>
        <source>The proposal {proposal} was decided already.</source>
        <translation>Đề xuất {proposal} đã được quyết định.</translation>
    </message>
    <message>
        <source>Nothing that is kept as evidence is called {sha256}. Give its name, or the beginning that tells it apart.</source>
        <translation>Không có dữ liệu nào giữ làm chứng cứ mang tên {sha256}. Hãy ghi tên của dữ liệu đó, hoặc phần đầu đủ để phân biệt.</translation>
    </message>
    <message>
        <source>Somebody has looked at it already: {by}. Nothing was changed.</source>
        <translation>Đã có người xem: {by}. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>There is a file {name} already. Choose another name.</source>
        <translation>Đã có tệp {name}. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>This centre does not serve a site {site}.</source>
        <translation>Hệ thống trung tâm này không phục vụ Bộ phận Một cửa {site}.</translation>
    </message>
    <message>
        <source>There is a desk in {folder} already. Choose another folder.</source>
        <translation>Thư mục {folder} đã có một quầy. Hãy chọn thư mục khác.</translation>
    </message>
</context>
<context>
    <name>RegisterColumn</name>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Ngày tiếp nhận</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Way of submission</source>
        <translation>Kênh tiếp nhận</translation>
    </message>
    <message>
        <source>Agency or unit</source>
        <translation>Cơ quan, đơn vị giải quyết</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Ngày hẹn trả</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>Ngày có kết quả</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>Ngày trả kết quả</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Procedure (code or name)</source>
        <translation>Thủ tục (mã hoặc tên)</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Register of dossiers</source>
        <translation>Sổ hồ sơ</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>search</source>
        <translation>tìm kiếm</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>tiếp nhận</translation>
    </message>
    <message>
        <source>the first {count} found; type more to narrow</source>
        <translation>{count} hồ sơ đầu tiên; gõ thêm để thu hẹp</translation>
    </message>
    <message>
        <source>{count} found for “{asked}”</source>
        <translation>{count} hồ sơ khớp “{asked}”</translation>
    </message>
    <message>
        <source>{count} in all, newest first</source>
        <translation>{count} hồ sơ, mới nhất trước</translation>
    </message>
    <message>
        <source>Nothing found for “{asked}”. F3 to search for something else.</source>
        <translation>Không tìm thấy “{asked}”. F3 để tìm nội dung khác.</translation>
    </message>
    <message>
        <source>No dossier yet. F2 receives the first one.</source>
        <translation>Chưa có hồ sơ nào. F2 để tiếp nhận hồ sơ đầu tiên.</translation>
    </message>
</context>
<context>
    <name>RegistersCard</name>
    <message>
        <source>Older registers</source>
        <translation>Sổ cũ</translation>
    </message>
    <message>
        <source>Registers kept as spreadsheets, or by another program, are taken over here: looked at first, then imported. Their dossiers stay marked.</source>
        <translation>Sổ theo dõi bằng bảng tính, hoặc từ phần mềm khác, được nhập ở đây: xem trước rồi mới ghi. Hồ sơ nhập từ sổ cũ luôn mang dấu riêng.</translation>
    </message>
    <message>
        <source>Import an older register</source>
        <translation>Nhập sổ cũ</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>Hết ngày</translation>
    </message>
    <message>
        <source>Register book</source>
        <translation>Sổ theo dõi</translation>
    </message>
    <message>
        <source>Late work</source>
        <translation>Trễ hạn</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Hài lòng</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Chấm điểm</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Công khai</translation>
    </message>
</context>
<context>
    <name>Rest</name>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Hand over at once</source>
        <translation>Chuyển ngay</translation>
    </message>
    <message>
        <source>Hand over before closing</source>
        <translation>Chuyển trước khi hết giờ</translation>
    </message>
    <message>
        <source>Not sent to the printer</source>
        <translation>Bản in chưa in được</translation>
    </message>
    <message>
        <source>Synchronisation: decide</source>
        <translation>Đồng bộ: chờ quyết định</translation>
    </message>
    <message>
        <source>Close, papers did not come</source>
        <translation>Đóng do không bổ sung</translation>
    </message>
    <message>
        <source>Late without an explanation</source>
        <translation>Trễ hạn chưa giải trình</translation>
    </message>
    <message>
        <source>Half-filled forms</source>
        <translation>Hồ sơ nhập dở</translation>
    </message>
    <message>
        <source>Tell citizens: result is here</source>
        <translation>Báo đã có kết quả</translation>
    </message>
    <message>
        <source>Give to the post</source>
        <translation>Gửi bưu chính</translation>
    </message>
    <message>
        <source>With the post</source>
        <translation>Bưu chính đang giữ</translation>
    </message>
    <message>
        <source>Hand-over not confirmed</source>
        <translation>Chưa ký nhận bàn giao</translation>
    </message>
    <message>
        <source>Being corrected</source>
        <translation>Đang đính chính</translation>
    </message>
    <message>
        <source>Papers to give back</source>
        <translation>Trả lại giấy tờ</translation>
    </message>
    <message>
        <source>Fees not paid yet</source>
        <translation>Chưa nộp phí, lệ phí</translation>
    </message>
    <message>
        <source>Receipt not noted</source>
        <translation>Chưa ghi biên lai</translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation>Việc còn lại</translation>
    </message>
    <message>
        <source>opens a line</source>
        <translation>mở dòng</translation>
    </message>
    <message>
        <source>Cash in the drawer</source>
        <translation>Tiền mặt trong ngăn</translation>
    </message>
    <message>
        <source>Everything is done.</source>
        <translation>Không còn việc nào.</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>chưa mở</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>The result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Kệ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Về quầy</translation>
    </message>
    <message>
        <source>{amount} still to be paid</source>
        <translation>Còn phải thu {amount}</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Originals here</source>
        <translation>Bản chính đang giữ</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message numerus="yes">
        <source>%n scanned meanwhile. Press Enter.</source>
        <translation>
            <numerusform>%n mã đã quét thêm trong lúc này. Bấm Enter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Returned already</source>
        <translation>Đã trả rồi</translation>
    </message>
    <message>
        <source>It is with the post</source>
        <translation>Bưu chính đang giữ</translation>
    </message>
    <message>
        <source>Ended without a result</source>
        <translation>Đã kết thúc, không có kết quả</translation>
    </message>
    <message>
        <source>Cannot be returned now</source>
        <translation>Chưa trả được</translation>
    </message>
    <message>
        <source>Given on {moment} by {clerk}.</source>
        <translation>Đã trả lúc {moment}, người trả {clerk}. Bấm Enter để quét tiếp.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối giải quyết</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Đã giải quyết</translation>
    </message>
    <message>
        <source>{decision}, no. {number}</source>
        <translation>{decision}, số {number}</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
</context>
<context>
    <name>ResultsScreen</name>
    <message>
        <source>Return results</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Return at the counter</source>
        <translation>Trả tại quầy</translation>
    </message>
    <message>
        <source>Results that came</source>
        <translation>Kết quả về</translation>
    </message>
    <message>
        <source>The post</source>
        <translation>Bưu chính</translation>
    </message>
</context>
<context>
    <name>ReturnFace</name>
    <message>
        <source>Scan the receipt</source>
        <translation>Quét giấy hẹn</translation>
    </message>
    <message>
        <source>The receipt is lost? Scan the citizen card. Enter takes a line of the list.</source>
        <translation>Mất giấy hẹn thì quét thẻ căn cước. Enter để lấy một dòng trong danh sách.</translation>
    </message>
    <message>
        <source>Results to be returned</source>
        <translation>Kết quả chờ trả</translation>
    </message>
    <message>
        <source>Print the acknowledgement</source>
        <translation>In giấy biên nhận</translation>
    </message>
    <message>
        <source>Ask for a rating</source>
        <translation>Mời đánh giá</translation>
    </message>
    <message>
        <source>Print who is to be told</source>
        <translation>In danh sách thông báo</translation>
    </message>
    <message>
        <source>File for SMS</source>
        <translation>Tệp nhắn tin</translation>
    </message>
    <message>
        <source>return</source>
        <translation>trả kết quả</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>người khác nhận</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>take the line</source>
        <translation>lấy dòng này</translation>
    </message>
    <message>
        <source>telephone numbers</source>
        <translation>số điện thoại</translation>
    </message>
    <message>
        <source>print the list</source>
        <translation>in danh sách</translation>
    </message>
    <message>
        <source>Papers to give back</source>
        <translation>Có giấy tờ cần trả lại</translation>
    </message>
    <message>
        <source>The result is here</source>
        <translation>Đã có kết quả</translation>
    </message>
    <message>
        <source>The receipt was not scanned</source>
        <translation>Chưa quét giấy hẹn</translation>
    </message>
    <message>
        <source>Scan it, or tick: it is here (Alt+B), it is lost (Alt+M).</source>
        <translation>Hãy quét giấy hẹn, hoặc đánh dấu: có giấy hẹn (Alt+B), mất giấy hẹn (Alt+M).</translation>
    </message>
    <message>
        <source>Scan the citizen card of whoever receives it.</source>
        <translation>Quét thẻ căn cước của người nhận.</translation>
    </message>
    <message>
        <source>Ctrl+Enter gives them to whoever brought the receipt.</source>
        <translation>Ctrl+Enter trả cho người mang giấy hẹn.</translation>
    </message>
    <message>
        <source>Alt+P collects the fee here. Only then the result is given.</source>
        <translation>Bấm Alt+P để thu tại đây, thu xong mới trả kết quả.</translation>
    </message>
    <message>
        <source>The fee is still due</source>
        <translation>Còn phải thu phí</translation>
    </message>
    <message>
        <source>Found by the card. Is the receipt here after all? Alt+M.</source>
        <translation>Tìm theo thẻ căn cước. Nếu có giấy hẹn, bấm Alt+M.</translation>
    </message>
    <message>
        <source>Given here it does not go by post any more.</source>
        <translation>Trả tại quầy thì không gửi bưu chính nữa.</translation>
    </message>
    <message>
        <source>Was wanted by post</source>
        <translation>Đăng ký nhận qua bưu chính</translation>
    </message>
    <message>
        <source>Ctrl+Enter gives it to whoever brought the receipt.</source>
        <translation>Bấm Ctrl+Enter để trả cho người mang giấy hẹn.</translation>
    </message>
    <message>
        <source>The card is right</source>
        <translation>Đúng thẻ căn cước</translation>
    </message>
    <message>
        <source>The card is of another person</source>
        <translation>Thẻ của người khác</translation>
    </message>
    <message>
        <source>Ask for the authorisation, and write it down.</source>
        <translation>Hỏi giấy ủy quyền và ghi vào ô bên phải.</translation>
    </message>
    <message>
        <source>Ask for the receipt, or look in the register (F3).</source>
        <translation>Hỏi giấy hẹn, hoặc tìm trong sổ hồ sơ (F3).</translation>
    </message>
    <message>
        <source>No result is ready</source>
        <translation>Chưa có kết quả nào</translation>
    </message>
    <message>
        <source>Choose one in the list, Enter takes it.</source>
        <translation>Chọn một hồ sơ trong danh sách, bấm Enter.</translation>
    </message>
    <message>
        <source>{count} dossiers</source>
        <translation>{count} hồ sơ</translation>
    </message>
    <message>
        <source>{hour}, given to {name}</source>
        <translation>Lúc {hour}, người nhận: {name}</translation>
    </message>
    <message>
        <source>Papers given back</source>
        <translation>Đã trả lại giấy tờ</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>The acknowledgement of {code} goes to the printer.</source>
        <translation>Giấy biên nhận của {code} đang được in.</translation>
    </message>
    <message>
        <source>No result waits at the counter.</source>
        <translation>Không có kết quả nào chờ trả.</translation>
    </message>
</context>
<context>
    <name>ReverseCard</name>
    <message>
        <source>Second person</source>
        <translation>Người thứ hai</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>Trả lại tiền</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>A supervisor or administrator other than you types his user name and password here. The first entry stays; the money goes back the way it came.</source>
        <translation>Người phụ trách hoặc quản trị, không phải chính bạn, gõ tên đăng nhập và mật khẩu tại đây. Khoản đã thu vẫn giữ trong sổ; tiền trả lại theo đúng cách đã nộp.</translation>
    </message>
    <message>
        <source>The first entry stays; the money goes back the way it came.</source>
        <translation>Khoản thu ban đầu vẫn giữ nguyên; tiền được trả lại theo cách đã thu.</translation>
    </message>
    <message>
        <source>Give back {amount}</source>
        <translation>Trả lại {amount}</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Clerk</source>
        <translation>Công chức một cửa</translation>
    </message>
    <message>
        <source>Postal clerk</source>
        <translation>Nhân viên bưu chính</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Phụ trách</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị</translation>
    </message>
</context>
<context>
    <name>SaveRow</name>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
    <message>
        <source>It goes to the printer.</source>
        <translation>Đang chuyển đến máy in.</translation>
    </message>
</context>
<context>
    <name>SaveRows</name>
    <message>
        <source>Save the refused rows</source>
        <translation>Lưu các dòng bị từ chối</translation>
    </message>
    <message>
        <source>The refused rows lie in {place}, each with its reason in the last column. Correct them there and import that file.</source>
        <translation>Các dòng bị từ chối đã lưu ở {place}, lý do ghi ở cột cuối. Hãy sửa ngay trong tệp đó rồi nhập lại tệp.</translation>
    </message>
</context>
<context>
    <name>ScanRoutes</name>
    <message>
        <source>The scanned code is not known. Scan again, or type it (F3).</source>
        <translation>Không nhận ra mã vừa quét. Hãy quét lại, hoặc gõ mã (F3).</translation>
    </message>
    <message>
        <source>This is a health insurance card. Scan the citizen card.</source>
        <translation>Đây là thẻ bảo hiểm y tế. Hãy quét thẻ căn cước.</translation>
    </message>
    <message>
        <source>{code} was not read whole. Scan the paper once more.</source>
        <translation>Chưa đọc trọn giấy {code}. Quét lại.</translation>
    </message>
    <message>
        <source>The signature on {code} cannot be checked at this desk.</source>
        <translation>Quầy này không kiểm tra được chữ ký trên giấy {code}.</translation>
    </message>
    <message>
        <source>Several dossiers have the number {code}. Choose one.</source>
        <translation>Có nhiều hồ sơ mang số {code}. Hãy chọn một hồ sơ.</translation>
    </message>
    <message>
        <source>No dossier {code} at this desk.</source>
        <translation>Máy này không có hồ sơ {code}.</translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <source>Solved late, or late now</source>
        <translation>Giải quyết quá hạn hoặc đang quá hạn</translation>
    </message>
    <message>
        <source>Nobody's identity number is recorded</source>
        <translation>Chưa ghi số định danh của ai</translation>
    </message>
    <message>
        <source>No appointment, though the term promises one</source>
        <translation>Thiếu ngày hẹn trả dù có thời hạn</translation>
    </message>
    <message>
        <source>The code is provisional</source>
        <translation>Mã hồ sơ còn là mã tạm</translation>
    </message>
    <message>
        <source>Brought on paper, offered online</source>
        <translation>Có dịch vụ trực tuyến nhưng nộp giấy</translation>
    </message>
    <message>
        <source>The fee was not paid online</source>
        <translation>Phí không nộp trực tuyến</translation>
    </message>
    <message>
        <source>Papers were not digitised</source>
        <translation>Giấy tờ chưa số hóa</translation>
    </message>
    <message>
        <source>The result was given on paper only</source>
        <translation>Kết quả chỉ trả bằng giấy</translation>
    </message>
</context>
<context>
    <name>ScoreFace</name>
    <message>
        <source>What is missing</source>
        <translation>Còn thiếu gì</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Chỉ số</translation>
    </message>
    <message>
        <source>Points lost at most</source>
        <translation>Điểm mất tối đa</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Save as a spreadsheet</source>
        <translation>Lưu thành bảng tính</translation>
    </message>
    <message>
        <source>Nothing is missing in these days.</source>
        <translation>Không thiếu gì trong những ngày này.</translation>
    </message>
    <message>
        <source>Pre-check of the score</source>
        <translation>Kiểm tra trước Bộ chỉ số (QĐ 766)</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>what is missing</source>
        <translation>còn thiếu gì</translation>
    </message>
    <message>
        <source>the dossiers that lack it</source>
        <translation>các hồ sơ còn thiếu</translation>
    </message>
    <message>
        <source>another period</source>
        <translation>kỳ khác</translation>
    </message>
    <message>
        <source>Of {all} dossiers received in {period} {lacking} lack something.</source>
        <translation>Trong {all} hồ sơ tiếp nhận kỳ {period} có {lacking} hồ sơ còn thiếu.</translation>
    </message>
    <message>
        <source>score-{first}-{last}.xlsx</source>
        <translation>cham-diem-{first}-{last}.xlsx</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>no printer yet</source>
        <translation>chưa có máy in</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Find a code, identity number, name or telephone</source>
        <translation>Tìm mã hồ sơ, số định danh, họ tên, điện thoại</translation>
    </message>
</context>
<context>
    <name>SettlementFace</name>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Cách nộp</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Đã thu</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>To hand on</source>
        <translation>Phải nộp</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Money of the month by agency</source>
        <translation>Tiền thu trong tháng theo cơ quan</translation>
    </message>
    <message>
        <source>Print the settlement</source>
        <translation>In bảng quyết toán</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Month {month}/{year}</source>
        <translation>Tháng {month}/{year}</translation>
    </message>
    <message>
        <source>No money moved in this month.</source>
        <translation>Tháng này không có khoản thu nào.</translation>
    </message>
    <message>
        <source>{form} {series}: {used} used, no. {low} to {high}</source>
        <translation>{form} {series}: đã dùng {used}, từ số {low} đến {high}</translation>
    </message>
    <message>
        <source>missing: {gaps}</source>
        <translation>thiếu số: {gaps}</translation>
    </message>
    <message>
        <source>No receipt number was entered.</source>
        <translation>Chưa ghi số biên lai nào.</translation>
    </message>
    <message>
        <source>settlement-{year}-{month}.pdf</source>
        <translation>quyet-toan-{year}-{month}.pdf</translation>
    </message>
    <message>
        <source>← → another month</source>
        <translation>← → tháng khác</translation>
    </message>
    <message>
        <source>To hand on in all</source>
        <translation>Tổng phải nộp</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>Receipt numbers</source>
        <translation>Số biên lai</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>The settlement goes to the printer.</source>
        <translation>Bảng quyết toán đã chuyển sang máy in.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Demonstration site. Users: clerk, supervisor, admin. Each password is the user's own name.</source>
        <translation>Dữ liệu trình diễn. Người dùng: clerk, supervisor, admin. Mật khẩu là chính tên đăng nhập.</translation>
    </message>
    <message>
        <source>Type the user name, then the password.</source>
        <translation>Nhập tên đăng nhập, rồi mật khẩu.</translation>
    </message>
    <message>
        <source>Type the password, then press Enter.</source>
        <translation>Nhập mật khẩu rồi bấm Enter.</translation>
    </message>
</context>
<context>
    <name>SlipGiven</name>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu tệp PDF</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Về phiếu tiếp nhận</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Người kế tiếp</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Số {number}</translation>
    </message>
    <message>
        <source>With the next person this form is parked until the citizen comes back.</source>
        <translation>Sang người kế tiếp, phiếu này được tạm gác chờ công dân quay lại.</translation>
    </message>
    <message>
        <source>With the next person this form is cleared.</source>
        <translation>Sang người kế tiếp, phiếu này được xóa trắng.</translation>
    </message>
</context>
<context>
    <name>Slips</name>
    <message>
        <source>Guide to complete</source>
        <translation>Hướng dẫn bổ sung</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>Từ chối tiếp nhận</translation>
    </message>
    <message>
        <source>Nothing is received. The slip names everything at once, in full.</source>
        <translation>Chưa tiếp nhận hồ sơ. Phiếu ghi đầy đủ, một lần mọi giấy tờ cần bổ sung.</translation>
    </message>
    <message>
        <source>Nothing is received. The slip tells the citizen why.</source>
        <translation>Không tiếp nhận hồ sơ. Phiếu nêu rõ lý do cho công dân.</translation>
    </message>
    <message>
        <source>{paper} no. {number} goes to the printer.</source>
        <translation>Đã gửi in: {paper} số {number}.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
</context>
<context>
    <name>SpanBox</name>
    <message>
        <source>No.</source>
        <translation>Từ số</translation>
    </message>
    <message>
        <source>to no.</source>
        <translation>đến số</translation>
    </message>
    <message>
        <source>or recorded from</source>
        <translation>hoặc ghi từ ngày</translation>
    </message>
    <message>
        <source>to day</source>
        <translation>đến ngày</translation>
    </message>
    <message>
        <source>Type both numbers in digits.</source>
        <translation>Gõ cả hai số bằng chữ số.</translation>
    </message>
    <message>
        <source>The last number lies before the first.</source>
        <translation>Số sau nhỏ hơn số trước.</translation>
    </message>
    <message>
        <source>Type both days as day/month/year.</source>
        <translation>Gõ cả hai ngày theo dạng ngày/tháng/năm.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Ngày sau ở trước ngày đầu.</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>On time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Sắp đến hạn</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Result is here</source>
        <translation>Đã có kết quả</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>No appointment</source>
        <translation>Không có hẹn</translation>
    </message>
    <message>
        <source>Today {hour}</source>
        <translation>Hôm nay {hour}</translation>
    </message>
    <message>
        <source>Overdue since {hour}</source>
        <translation>Quá hạn từ {hour}</translation>
    </message>
    <message>
        <source>Overdue by %n day(s)</source>
        <translation>Quá hạn %n ngày</translation>
    </message>
    <message>
        <source>Waiting for papers</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Waiting for a payment</source>
        <translation>Chờ nộp tiền</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã rút</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Đã dừng</translation>
    </message>
    <message>
        <source>Closed, not supplemented</source>
        <translation>Đóng, không bổ sung</translation>
    </message>
</context>
<context>
    <name>StepsTable</name>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Bộ phận</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>Half days</source>
        <translation>Số buổi</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Gợi ý</translation>
    </message>
</context>
<context>
    <name>SureBox</name>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>What can be done</source>
        <translation>Việc có thể làm</translation>
    </message>
    <message>
        <source>Connect to a centre</source>
        <translation>Kết nối trung tâm</translation>
    </message>
    <message>
        <source>Write to a USB stick</source>
        <translation>Ghi ra USB</translation>
    </message>
    <message>
        <source>Read from a USB stick</source>
        <translation>Đọc từ USB</translation>
    </message>
    <message>
        <source>Exchange with another desk</source>
        <translation>Trao đổi với quầy khác</translation>
    </message>
    <message>
        <source>Let other desks ask here</source>
        <translation>Cho quầy khác hỏi</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Thử ngay</translation>
    </message>
    <message>
        <source>No centre is connected yet.</source>
        <translation>Quầy chưa kết nối trung tâm.</translation>
    </message>
    <message>
        <source>The centre has shut this desk out.</source>
        <translation>Trung tâm đã ngừng nhận từ quầy này.</translation>
    </message>
    <message>
        <source>This desk exchanges by USB stick: Ctrl+S and Ctrl+O.</source>
        <translation>Quầy này đồng bộ bằng USB: Ctrl+S và Ctrl+O.</translation>
    </message>
    <message>
        <source>Let other desks ask no more</source>
        <translation>Thôi cho quầy khác hỏi</translation>
    </message>
    <message>
        <source>A supervisor or an administrator connects the desk.</source>
        <translation>Phụ trách hoặc quản trị mới được kết nối.</translation>
    </message>
    <message>
        <source>Connected already.</source>
        <translation>Đã kết nối.</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>trong {folder}</translation>
    </message>
    <message>
        <source>It is being tried…</source>
        <translation>Đang thử…</translation>
    </message>
    <message>
        <source>%n record(s) written. Bring the file to the centre.</source>
        <translation>Đã ghi %n việc. Hãy mang tệp này đến trung tâm.</translation>
    </message>
    <message>
        <source>The desk is connected. What was done here goes up by itself.</source>
        <translation>Đã kết nối. Việc đã ghi tại quầy tự gửi lên.</translation>
    </message>
    <message>
        <source>The request is ready. Ctrl+S writes it to a USB stick.</source>
        <translation>Đã tạo yêu cầu. Ctrl+S ghi ra USB.</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>Đã ghi nhận xử lý.</translation>
    </message>
    <message>
        <source>{code} in place of {old}. Ctrl+P prints the receipt again.</source>
        <translation>Mã mới {code} thay cho {old}. Ctrl+P: in lại giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>The desk is connected.</source>
        <translation>Quầy đã kết nối.</translation>
    </message>
    <message>
        <source>It was read; there is nothing new in it.</source>
        <translation>Đã đọc; không có gì mới.</translation>
    </message>
    <message>
        <source>What waits or needs a decision</source>
        <translation>Việc chờ gửi hoặc chờ quyết định</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Xử lý xong</translation>
    </message>
    <message>
        <source>Give a new code</source>
        <translation>Cấp mã mới</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Chờ quyết định</translation>
    </message>
    <message>
        <source>Nothing waits and nothing needs a decision.</source>
        <translation>Không có việc chờ gửi, không có việc chờ quyết định.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Không có việc chờ gửi.</translation>
    </message>
    <message>
        <source>Nothing needs a decision.</source>
        <translation>Không có việc chờ quyết định.</translation>
    </message>
    <message>
        <source>%n line(s)</source>
        <translation>%n dòng</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Chưa chọn dòng nào.</translation>
    </message>
    <message>
        <source>since {when}</source>
        <translation>từ {when}</translation>
    </message>
    <message>
        <source>A supervisor settles this.</source>
        <translation>Phụ trách mới được xử lý việc này.</translation>
    </message>
    <message>
        <source>No other dossier has this code.</source>
        <translation>Không có hồ sơ nào khác trùng mã này.</translation>
    </message>
    <message>
        <source>This belongs to no single dossier.</source>
        <translation>Việc này không thuộc riêng hồ sơ nào.</translation>
    </message>
    <message>
        <source>Ctrl+Enter tries it now.</source>
        <translation>Ctrl+Enter: thử ngay.</translation>
    </message>
    <message>
        <source>Ctrl+O reads the answer.</source>
        <translation>Ctrl+O: đọc trả lời.</translation>
    </message>
    <message>
        <source>Ctrl+S writes it to a USB stick.</source>
        <translation>Ctrl+S: ghi ra USB.</translation>
    </message>
    <message>
        <source>Alt+K connects the desk.</source>
        <translation>Alt+K: kết nối trung tâm.</translation>
    </message>
    <message>
        <source>next try: {when}</source>
        <translation>thử lại: {when}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>What, dossier</source>
        <translation>Việc, hồ sơ</translation>
    </message>
    <message>
        <source>Why, the centre's answer</source>
        <translation>Lý do, trả lời của trung tâm</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>thực hiện</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>mục tiếp theo</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>để sau</translation>
    </message>
    <message>
        <source>try now</source>
        <translation>thử ngay</translation>
    </message>
    <message>
        <source>open the dossier</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>settle</source>
        <translation>xử lý xong</translation>
    </message>
    <message>
        <source>The centre gives the code; it is good for 24 hours. What was done here before goes up, too. Without a line leave the address empty: the card of the centre makes a request that you carry on a USB stick.</source>
        <translation>Trung tâm cấp mã, dùng trong 24 giờ. Việc đã ghi trước đây cũng được gửi lên. Khi không có mạng, để trống địa chỉ: tệp thẻ của trung tâm tạo yêu cầu để mang đi bằng USB.</translation>
    </message>
    <message>
        <source>Address of the centre</source>
        <translation>Địa chỉ trung tâm</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Mã dùng một lần</translation>
    </message>
    <message>
        <source>Card of the centre (file)</source>
        <translation>Tệp thẻ của trung tâm</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <source>Everything the centre has not confirmed, locked so that only the centre can read it. It stays here until the centre's answer is read. A stick is offered first; ↑ ↓ another folder.</source>
        <translation>Mọi việc trung tâm chưa xác nhận, được khóa để chỉ trung tâm đọc được. Dữ liệu vẫn giữ tại máy cho đến khi đọc trả lời của trung tâm. USB được đề nghị trước; ↑ ↓ đổi thư mục.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Answers of the centre to this desk, the newest first. ↑ ↓ another one.</source>
        <translation>Tệp trung tâm trả lời quầy này, mới nhất trước. ↑ ↓ chọn tệp khác.</translation>
    </message>
    <message>
        <source>No answer of the centre to this desk was found. Put the stick in and press Esc and Ctrl+O, or type where the file lies.</source>
        <translation>Chưa thấy tệp trung tâm trả lời quầy này. Hãy cắm USB rồi bấm Esc và Ctrl+O, hoặc gõ nơi để tệp.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>While the centre is away two desks of this site give each other what they have. The other desk must let others ask: Alt+L there, its page shows the address.</source>
        <translation>Khi chưa tới được trung tâm, hai quầy của điểm này trao cho nhau phần đang có. Quầy kia bấm Alt+L trước; trang ở đó hiện địa chỉ.</translation>
    </message>
    <message>
        <source>Address of the other desk</source>
        <translation>Địa chỉ quầy kia</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Trao đổi</translation>
    </message>
    <message>
        <source>What was done about it</source>
        <translation>Đã xử lý thế nào</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Đã xử lý</translation>
    </message>
    <message>
        <source>This dossier gets the next number of this desk; both codes find it. Then its receipt is printed again and given to the applicant. The other dossier keeps the code.</source>
        <translation>Hồ sơ này nhận số tiếp theo của quầy; tìm theo cả hai mã đều thấy. Sau đó in lại giấy tiếp nhận, đưa cho người nộp. Hồ sơ kia giữ nguyên mã.</translation>
    </message>
    <message>
        <source>Two dossiers had this code: a new one was given.</source>
        <translation>Hai hồ sơ trùng mã này: đã cấp mã mới.</translation>
    </message>
    <message>
        <source>Site, desk</source>
        <translation>Điểm, quầy</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Trung tâm</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Lần được gần nhất</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Đang chờ gửi</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Chờ quyết định</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Lần thử tới</translation>
    </message>
    <message>
        <source>never</source>
        <translation>chưa lần nào</translation>
    </message>
    <message>
        <source>none</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>by USB stick</source>
        <translation>qua USB</translation>
    </message>
    <message>
        <source>with the USB stick</source>
        <translation>khi mang USB</translation>
    </message>
    <message>
        <source>A second copy of these data is in use. What this one writes is kept apart at the centre.</source>
        <translation>Có một bản sao thứ hai của dữ liệu này đang được dùng. Phần ghi tại máy này được trung tâm giữ riêng.</translation>
    </message>
    <message>
        <source>Other desks reach this one at {address}</source>
        <translation>Quầy khác gọi quầy này tại {address}</translation>
    </message>
    <message>
        <source>No centre connected</source>
        <translation>Chưa kết nối trung tâm</translation>
    </message>
    <message>
        <source>Connection asked for</source>
        <translation>Đang xin kết nối</translation>
    </message>
    <message>
        <source>The centre has shut this desk out</source>
        <translation>Trung tâm đã ngừng nhận từ quầy này</translation>
    </message>
    <message>
        <source>The centre refuses what is sent</source>
        <translation>Trung tâm không nhận dữ liệu gửi</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Mất kết nối</translation>
    </message>
    <message>
        <source>Connected, first exchange to come</source>
        <translation>Đã kết nối, chờ lần đồng bộ đầu</translation>
    </message>
    <message>
        <source>By USB stick, last {when}</source>
        <translation>Đồng bộ bằng USB, gần nhất {when}</translation>
    </message>
    <message>
        <source>No connection since {when}</source>
        <translation>Mất kết nối từ {when}</translation>
    </message>
    <message>
        <source>Synchronised {when}</source>
        <translation>Đồng bộ {when}</translation>
    </message>
    <message>
        <source>%n record(s) kept on this machine</source>
        <translation>%n việc ghi tại máy này</translation>
    </message>
    <message>
        <source>%n to send</source>
        <translation>%n việc chờ gửi</translation>
    </message>
    <message>
        <source>%n need a decision</source>
        <translation>%n việc chờ quyết định</translation>
    </message>
    <message>
        <source>synchronised {when}</source>
        <translation>đồng bộ {when}</translation>
    </message>
    <message>
        <source>Everything is at the centre</source>
        <translation>Đã gửi hết về trung tâm</translation>
    </message>
    <message>
        <source>%n record(s)</source>
        <translation>%n việc</translation>
    </message>
    <message>
        <source>%n dossier(s) new or changed</source>
        <translation>%n hồ sơ mới hoặc có thay đổi</translation>
    </message>
    <message>
        <source>%n fee(s)</source>
        <translation>%n khoản phí</translation>
    </message>
    <message>
        <source>%n file(s)</source>
        <translation>%n tệp</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>within a minute, by itself</source>
        <translation>tự động, trong một phút</translation>
    </message>
    <message>
        <source>once the desk is connected</source>
        <translation>khi quầy đã kết nối</translation>
    </message>
    <message>
        <source>The centre answered; nothing was to be sent and nothing new came.</source>
        <translation>Trung tâm đã trả lời; không có gì để gửi, không có gì mới.</translation>
    </message>
    <message>
        <source>%n record(s) confirmed by the centre</source>
        <translation>Trung tâm xác nhận %n việc</translation>
    </message>
    <message>
        <source>%n taken in from others</source>
        <translation>nhận %n việc của nơi khác</translation>
    </message>
    <message>
        <source>Waits too long</source>
        <translation>Chờ quá lâu</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Chưa đồng bộ</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>chương trình</translation>
    </message>
    <message>
        <source>the centre</source>
        <translation>trung tâm</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>Received: {code}</source>
        <translation>Đã tiếp nhận: {code}</translation>
    </message>
    <message>
        <source>Result due: {due}</source>
        <translation>Hẹn trả: {due}</translation>
    </message>
    <message>
        <source>The law sets no day for the result.</source>
        <translation>Không quy định ngày hẹn trả.</translation>
    </message>
    <message>
        <source>The receipt lies in {place}</source>
        <translation>Giấy hẹn ở {place}</translation>
    </message>
    <message>
        <source>No dossier was found.</source>
        <translation>Không tìm thấy hồ sơ.</translation>
    </message>
    <message>
        <source>The demonstration desk is ready in {place}. Users clerk, supervisor, admin; each password is the user's own name.</source>
        <translation>Quầy trình diễn đã sẵn sàng tại {place}. Người dùng clerk, supervisor, admin; mật khẩu là chính tên đăng nhập.</translation>
    </message>
    <message>
        <source>The desk is ready in {place}.</source>
        <translation>Quầy đã sẵn sàng tại {place}.</translation>
    </message>
    <message>
        <source>Sign in as {name} with the recovery code below and choose a password.</source>
        <translation>Đăng nhập bằng tên {name} với mã khôi phục dưới đây rồi đặt mật khẩu.</translation>
    </message>
    <message>
        <source>Recovery code, shown only this once; keep it in a safe place: {code}</source>
        <translation>Mã khôi phục, chỉ hiện một lần này; hãy cất nơi an toàn: {code}</translation>
    </message>
    <message>
        <source>The key of the data lies in the keyring.</source>
        <translation>Khóa dữ liệu nằm trong kho khóa của hệ thống.</translation>
    </message>
    <message>
        <source>The key of the data lies beside them in the file {place}</source>
        <translation>Khóa dữ liệu nằm cạnh dữ liệu, trong tệp {place}</translation>
    </message>
    <message>
        <source>The key of the data lies in the file {place}</source>
        <translation>Khóa dữ liệu nằm trong tệp {place}</translation>
    </message>
    <message>
        <source>The program failed here (incident {incident}). Try again; if it repeats, give the incident number to the administrator.</source>
        <translation>Chương trình gặp lỗi (mã sự cố {incident}). Hãy thử lại; nếu lặp lại, hãy báo mã sự cố cho quản trị.</translation>
    </message>
    <message>
        <source>{key} is {value}</source>
        <translation>{key}: {value}</translation>
    </message>
    <message>
        <source>Whole. Lines: {lines}; rows that equal their replay: {rows}. Head {head}</source>
        <translation>Toàn vẹn: {lines} dòng, {rows} bản ghi khớp khi dựng lại. Đầu chuỗi {head}</translation>
    </message>
    <message>
        <source>Taken over: {number}</source>
        <translation>Đã nhận: {number}</translation>
    </message>
    <message>
        <source>Initial password of {name}, to be changed at the first sign-in: {password}</source>
        <translation>Mật khẩu ban đầu của {name}, phải đổi khi đăng nhập lần đầu: {password}</translation>
    </message>
    <message>
        <source>The password was changed.</source>
        <translation>Đã đổi mật khẩu.</translation>
    </message>
    <message>
        <source>Change the initial password: desk-app user password</source>
        <translation>Hãy đổi mật khẩu ban đầu: desk-app user password</translation>
    </message>
    <message>
        <source>The account {name} signs in again.</source>
        <translation>Tài khoản {name} đăng nhập lại được.</translation>
    </message>
    <message>
        <source>The account {name} signs in no more.</source>
        <translation>Tài khoản {name} không đăng nhập được nữa.</translation>
    </message>
    <message>
        <source>List {batch}: {dossiers} handed to {unit}; waiting for its confirmation.</source>
        <translation>Phiếu bàn giao {batch}: bàn giao {dossiers} hồ sơ cho {unit}, chờ xác nhận.</translation>
    </message>
    <message>
        <source>Slip number {number} is kept as {slip}</source>
        <translation>Phiếu số {number} được lưu với mã {slip}</translation>
    </message>
    <message>
        <source>The drawer is open with {amount}</source>
        <translation>Đã mở két với {amount}</translation>
    </message>
    <message>
        <source>Expected {expected}, counted {total}</source>
        <translation>Phải có {expected}, đếm được {total}</translation>
    </message>
    <message>
        <source>The paper lies in {place}</source>
        <translation>Giấy đã lưu tại {place}</translation>
    </message>
    <message>
        <source>The figures lie in {place}</source>
        <translation>Số liệu nằm ở {place}</translation>
    </message>
    <message>
        <source>{day} is signed off, time {number}, up to line {seq} of the journal: {words}</source>
        <translation>Đã chốt ngày {day} lần {number}, nhật ký đến dòng {seq}: {words}</translation>
    </message>
    <message>
        <source>Changed since the signature before: {codes}</source>
        <translation>Thay đổi so với lần chốt trước: {codes}</translation>
    </message>
    <message>
        <source>Left open: {points}</source>
        <translation>Còn để lại: {points}</translation>
    </message>
    <message>
        <source>Volume {volume} of {year} is closed: entries {first} to {last}.</source>
        <translation>Đã đóng quyển {volume} năm {year}: số thứ tự {first} đến {last}.</translation>
    </message>
    <message>
        <source>Would be taken over: {good}. Here already: {skipped}. Refused: {refused}. Nothing was changed.</source>
        <translation>Sẽ nhập: {good}. Đã có: {skipped}. Không nhập được: {refused}. Chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>Taken over: {done}. Here already: {skipped}. Refused: {refused}.</source>
        <translation>Đã nhập: {done}. Đã có: {skipped}. Không nhập được: {refused}.</translation>
    </message>
    <message>
        <source>The import was ended early. What was taken over stays; start it again for the rest.</source>
        <translation>Việc nhập đã dừng sớm. Phần đã nhập được giữ; chạy lại để nhập phần còn lại.</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>{done}/{total} dòng</translation>
    </message>
    <message>
        <source>The refused rows lie in {place}. Correct them there and import that file.</source>
        <translation>Các dòng không nhập được nằm trong {place}. Hãy sửa tại đó rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>The rating is kept.</source>
        <translation>Đã lưu đánh giá.</translation>
    </message>
    <message>
        <source>{name}: {answered} of {planned} forms are back.</source>
        <translation>{name}: đã thu {answered}/{planned} phiếu.</translation>
    </message>
    <message>
        <source>The public pages and papers lie in {place}</source>
        <translation>Trang và tài liệu công khai nằm trong {place}</translation>
    </message>
    <message>
        <source>The desk is connected to the centre at {address}.</source>
        <translation>Quầy đã kết nối với hệ thống trung tâm tại {address}.</translation>
    </message>
    <message>
        <source>The request is ready. Export it, bring it to the centre, and import its answer.</source>
        <translation>Yêu cầu đã sẵn sàng. Xuất ra tệp, mang đến trung tâm rồi nhập tệp trả lời.</translation>
    </message>
    <message>
        <source>Exchanged. Records sent: {sent}; taken in: {taken}.</source>
        <translation>Đã đồng bộ. Bản ghi gửi đi: {sent}; nhận về: {taken}.</translation>
    </message>
    <message>
        <source>Records written: {sent}. Bring {place} to the centre; they stay here until its answer is read.</source>
        <translation>Bản ghi đã xuất: {sent}. Mang {place} đến trung tâm; dữ liệu vẫn giữ tại quầy đến khi nhập tệp trả lời.</translation>
    </message>
    <message>
        <source>Records confirmed by the centre: {confirmed}; taken in from others: {taken}.</source>
        <translation>Bản ghi trung tâm đã xác nhận: {confirmed}; nhận về từ nơi khác: {taken}.</translation>
    </message>
    <message>
        <source>This desk listens for its neighbours at {address}. Ctrl+C ends it.</source>
        <translation>Quầy này đang chờ các quầy khác tại {address}. Ctrl+C để kết thúc.</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>Đã xử lý.</translation>
    </message>
    <message>
        <source>The dossier now has the code {code}. Print its receipt again.</source>
        <translation>Hồ sơ nay có mã {code}. Hãy in lại giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>Nothing was brought in here since this desk belongs to a centre.</source>
        <translation>Từ khi quầy này kết nối với trung tâm chưa có gì được nạp tại đây.</translation>
    </message>
    <message>
        <source>It governs at this desk and is proposed to the centre, which decides.</source>
        <translation>Bản này được áp dụng tại quầy và được đề xuất lên trung tâm để quyết định.</translation>
    </message>
    <message>
        <source>governs here; the centre has not been asked yet</source>
        <translation>đang áp dụng tại quầy; chưa gửi trung tâm</translation>
    </message>
    <message>
        <source>governs here; the centre has not decided yet</source>
        <translation>đang áp dụng tại quầy; trung tâm chưa quyết định</translation>
    </message>
    <message>
        <source>governs here; the centre could not take it in</source>
        <translation>đang áp dụng tại quầy; trung tâm không nhận được</translation>
    </message>
    <message>
        <source>accepted by the centre</source>
        <translation>trung tâm đã chấp nhận</translation>
    </message>
    <message>
        <source>declined by the centre: {why}</source>
        <translation>trung tâm không chấp nhận: {why}</translation>
    </message>
    <message>
        <source>the centre has published another version since</source>
        <translation>trung tâm đã ban hành bản khác</translation>
    </message>
    <message>
        <source>Records not confirmed: {events}, of dossiers: {dossiers}. To be decided: {flagged}.</source>
        <translation>Bản ghi chưa được xác nhận: {events}, thuộc số hồ sơ: {dossiers}. Cần xử lý: {flagged}.</translation>
    </message>
    <message>
        <source>This desk is not connected to a centre.</source>
        <translation>Quầy này chưa kết nối với hệ thống trung tâm.</translation>
    </message>
    <message>
        <source>The connection to the centre is asked for.</source>
        <translation>Đã yêu cầu kết nối với hệ thống trung tâm.</translation>
    </message>
    <message>
        <source>The centre answers.</source>
        <translation>Đang kết nối với hệ thống trung tâm.</translation>
    </message>
    <message>
        <source>No connection to the centre.</source>
        <translation>Mất kết nối với hệ thống trung tâm.</translation>
    </message>
    <message>
        <source>The centre refuses what is sent.</source>
        <translation>Hệ thống trung tâm từ chối nội dung gửi lên.</translation>
    </message>
    <message>
        <source>The centre takes nothing more from this desk.</source>
        <translation>Hệ thống trung tâm không nhận thêm gì từ quầy này.</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Đang chuyển</translation>
    </message>
    <message>
        <source>The unit</source>
        <translation>Bộ phận giải quyết</translation>
    </message>
    <message>
        <source>The post</source>
        <translation>Bưu điện</translation>
    </message>
    <message>
        <source>The citizen</source>
        <translation>Người nộp hồ sơ</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>DEMO</source>
        <translation>TRÌNH DIỄN</translation>
    </message>
</context>
<context>
    <name>TransferPart</name>
    <message>
        <source>No account for transfers has been entered for this office. Record the transfer only when the bank has confirmed it; the administrator enters the account.</source>
        <translation>Đơn vị chưa khai tài khoản nhận tiền. Chỉ ghi thu chuyển khoản khi ngân hàng đã báo có; người quản trị khai tài khoản.</translation>
    </message>
    <message>
        <source>Account {number}</source>
        <translation>Số tài khoản {number}</translation>
    </message>
    <message>
        <source>Bank code {bin}</source>
        <translation>Mã ngân hàng {bin}</translation>
    </message>
    <message>
        <source>Purpose: {note}</source>
        <translation>Nội dung: {note}</translation>
    </message>
    <message>
        <source>Collect only when the bank has confirmed the money.</source>
        <translation>Chỉ bấm thu khi ngân hàng đã báo có.</translation>
    </message>
    <message>
        <source>Code for the transfer</source>
        <translation>Mã chuyển khoản</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Something around the program failed. Nothing is lost; try again.</source>
        <translation>Có trục trặc ngoài chương trình. Dữ liệu không mất; hãy thử lại.</translation>
    </message>
    <message>
        <source>No printer is installed on this machine. Save the PDF, or call the administrator.</source>
        <translation>Máy này chưa cài máy in. Lưu tệp PDF, hoặc gọi quản trị viên.</translation>
    </message>
    <message>
        <source>The centre cannot listen at {listen}: another program does, or it is no address.</source>
        <translation>Hệ thống trung tâm không mở được địa chỉ {listen}: chương trình khác đang dùng, hoặc địa chỉ không đúng.</translation>
    </message>
    <message>
        <source>The database of the centre does not answer. Check its address and that it runs.</source>
        <translation>Cơ sở dữ liệu của hệ thống trung tâm không trả lời. Hãy kiểm tra địa chỉ và xem nó có đang chạy không.</translation>
    </message>
    <message>
        <source>The printer {queue} does not answer. Check power, cable and paper, then print again.</source>
        <translation>Máy in {queue} không trả lời. Kiểm tra nguồn, dây và giấy rồi in lại.</translation>
    </message>
    <message>
        <source>This machine has no printer {queue}. Choose another in F12.</source>
        <translation>Máy này không có máy in {queue}. Chọn máy in khác ở F12.</translation>
    </message>
    <message>
        <source>Printing is not set up on this machine. Save the PDF, and call the administrator.</source>
        <translation>Máy này chưa cài đặt in. Hãy lưu tệp PDF và báo quản trị.</translation>
    </message>
    <message>
        <source>A font with all Vietnamese letters is missing. The administrator installs {package}.</source>
        <translation>Thiếu phông chữ đủ dấu tiếng Việt. Đề nghị quản trị cài {package}.</translation>
    </message>
    <message>
        <source>The file could not be written into {folder}. Choose another folder.</source>
        <translation>Không ghi được tệp vào {folder}. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again; nothing was lost.</source>
        <translation>Ổ đĩa đã đầy. Dọn bớt chỗ rồi thử lại; dữ liệu không mất.</translation>
    </message>
    <message>
        <source>The disk failed to read or write. Tell the administrator now.</source>
        <translation>Ổ đĩa đọc hoặc ghi lỗi. Báo quản trị ngay.</translation>
    </message>
    <message>
        <source>Another program of this desk is writing. Try again in a moment.</source>
        <translation>Chương trình khác của quầy đang ghi. Hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>The data in {folder} cannot be opened. Tell the administrator.</source>
        <translation>Không mở được dữ liệu tại {folder}. Hãy báo quản trị.</translation>
    </message>
    <message>
        <source>The data in {folder} are damaged. Stop receiving and tell the administrator.</source>
        <translation>Dữ liệu tại {folder} bị hỏng. Dừng tiếp nhận và báo quản trị.</translation>
    </message>
    <message>
        <source>The data were written by a newer program. Install the newer version.</source>
        <translation>Dữ liệu do phiên bản mới hơn ghi. Hãy cài phiên bản mới.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to. Tell the administrator.</source>
        <translation>Thư mục {folder} không ghi được. Hãy báo quản trị.</translation>
    </message>
    <message>
        <source>The key of the data is missing ({folder}). Tell the administrator.</source>
        <translation>Thiếu khóa mở dữ liệu ({folder}). Hãy báo quản trị.</translation>
    </message>
    <message>
        <source>The key does not fit the data in {folder}. Tell the administrator.</source>
        <translation>Khóa không khớp dữ liệu tại {folder}. Hãy báo quản trị.</translation>
    </message>
    <message>
        <source>The record of issued numbers in {folder} cannot be written. Tell the administrator.</source>
        <translation>Không ghi được sổ chứng số tại {folder}. Hãy báo quản trị.</translation>
    </message>
    <message>
        <source>There are no data in {folder}. The administrator sets the desk up first.</source>
        <translation>Chưa có dữ liệu tại {folder}. Quản trị cần thiết lập quầy trước.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read. Check its name and place.</source>
        <translation>Không đọc được tệp {name}. Hãy kiểm tra tên và nơi để tệp.</translation>
    </message>
    <message>
        <source>Dossier {dossier} was received, but its receipt was not made. Print it from the dossier; do not receive it again.</source>
        <translation>Hồ sơ {dossier} đã tiếp nhận nhưng chưa lập được giấy hẹn. Hãy in từ hồ sơ; không tiếp nhận lại.</translation>
    </message>
</context>
<context>
    <name>UnitBox</name>
    <message>
        <source>To the unit</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>as the first scan says</source>
        <translation>theo hồ sơ quét đầu tiên</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Every record of the journal up to line {seq} is as it was on the list of {day}.</source>
        <translation>Mọi bản ghi của nhật ký đến dòng {seq} vẫn đúng như danh sách ngày {day}.</translation>
    </message>
    <message>
        <source>The records were changed after the list of {day}: the first changed line of the journal is {broken}, dossier {code}.</source>
        <translation>Dữ liệu đã bị sửa sau danh sách ngày {day}: dòng nhật ký bị sửa đầu tiên là {broken}, hồ sơ {code}.</translation>
    </message>
    <message>
        <source>The records were changed after the list of {day}: line {broken} of the journal is missing.</source>
        <translation>Dữ liệu đã bị sửa sau danh sách ngày {day}: thiếu dòng {broken} của nhật ký.</translation>
    </message>
    <message>
        <source>The journal up to line {seq} is not the one of the list of {day}: it was written anew.</source>
        <translation>Nhật ký đến dòng {seq} không phải là nhật ký của danh sách ngày {day}: đã bị viết lại.</translation>
    </message>
    <message>
        <source>The journal is as it was on the list of {day}, but the record of dossier {code} was changed from outside.</source>
        <translation>Nhật ký vẫn đúng như danh sách ngày {day}, nhưng bản ghi của hồ sơ {code} đã bị sửa từ bên ngoài.</translation>
    </message>
    <message>
        <source>These words stand on no list and under no signature of {day}.</source>
        <translation>Những từ này không có trên danh sách nào và không có dưới lần chốt nào của ngày {day}.</translation>
    </message>
    <message>
        <source>Genuine: this paper was issued here and nothing on it was changed.</source>
        <translation>Giấy thật: do nơi này cấp và nội dung không bị sửa.</translation>
    </message>
    <message>
        <source>Altered: the content does not match its signature. Do not accept it.</source>
        <translation>Giấy bị sửa: nội dung không khớp chữ ký. Không tiếp nhận giấy này.</translation>
    </message>
    <message>
        <source>Unknown: this is not a paper whose signature this desk can check.</source>
        <translation>Không rõ: đây không phải giấy mà máy này kiểm tra được chữ ký.</translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message>
        <source>The record of issued numbers on this machine was missing and has been made anew. Tell the administrator.</source>
        <translation>Sổ chứng số trên máy này bị thiếu và đã được lập lại. Hãy báo quản trị.</translation>
    </message>
    <message>
        <source>The record of issued numbers on this machine cannot be written. Tell the administrator before receiving more dossiers.</source>
        <translation>Không ghi được sổ chứng số trên máy này. Hãy báo quản trị trước khi tiếp nhận thêm hồ sơ.</translation>
    </message>
    <message>
        <source>These data are older than the numbers already issued here. Do not receive dossiers; call the administrator.</source>
        <translation>Dữ liệu này cũ hơn các số đã cấp tại máy. Không tiếp nhận hồ sơ; hãy gọi quản trị.</translation>
    </message>
    <message>
        <source>The centre held later records of this desk than this copy. They were fetched, and numbers go on behind them. Tell the administrator.</source>
        <translation>Hệ thống trung tâm có bản ghi của quầy này mới hơn bản đang dùng. Đã lấy về đủ và số tiếp tục sau các số đó. Báo quản trị.</translation>
    </message>
    <message>
        <source>A second copy of this desk's data is in use. The centre keeps both apart, and this one gives other numbers from now on. Tell the administrator.</source>
        <translation>Đang có bản sao thứ hai của dữ liệu quầy này được sử dụng. Trung tâm giữ riêng hai bản; từ nay bản này cấp số khác. Báo quản trị.</translation>
    </message>
    <message>
        <source>The centre has declined reference data that was brought in at this desk. What governed before governs again. The administrator sees the reasons.</source>
        <translation>Trung tâm không chấp nhận danh mục hoặc lịch đã nạp tại quầy này. Bản trước đó được áp dụng lại. Quản trị viên xem được lý do.</translation>
    </message>
    <message>
        <source>The centre has not taken in reference data of this desk. They govern here all the same, and everything else is exchanged. Tell the administrator.</source>
        <translation>Trung tâm chưa nhận dữ liệu danh mục của quầy này. Dữ liệu đó vẫn áp dụng tại quầy, mọi việc khác vẫn trao đổi bình thường. Hãy báo người quản trị.</translation>
    </message>
    <message>
        <source>The centre asks for a newer version of this program. Go on working, and ask the administrator to update it.</source>
        <translation>Trung tâm đề nghị dùng phiên bản mới hơn của chương trình này. Cứ tiếp tục làm việc và báo quản trị cập nhật.</translation>
    </message>
    <message>
        <source>The centre has published a form that this program cannot print yet. The form before is still printed. Update the program.</source>
        <translation>Trung tâm đã ban hành một mẫu giấy mà chương trình này chưa in được. Mẫu trước đó vẫn được in. Hãy cập nhật chương trình.</translation>
    </message>
    <message>
        <source>The centre has an account for somebody else under a user name of this desk. Nothing was changed here. The administrator sees it under Accounts and asks the centre for another user name.</source>
        <translation>Hệ thống trung tâm có tài khoản của một người khác trùng tên đăng nhập với tài khoản tại quầy này. Tài khoản tại quầy vẫn giữ nguyên. Quản trị xem ở mục Tài khoản và đề nghị trung tâm dùng tên đăng nhập khác.</translation>
    </message>
    <message>
        <source>The key of the data lies in a file on this machine. Keep the machine locked.</source>
        <translation>Khóa mở dữ liệu nằm trong một tệp trên máy này. Hãy luôn khóa máy.</translation>
    </message>
    <message>
        <source>No calendar covers today. Appointments cannot be computed until one is loaded.</source>
        <translation>Lịch làm việc không có ngày hôm nay. Chưa tính được ngày hẹn cho đến khi nạp lịch.</translation>
    </message>
    <message>
        <source>The calendar of days off ends soon. Ask for the next year's calendar.</source>
        <translation>Lịch ngày nghỉ sắp hết. Hãy đề nghị cấp lịch năm sau.</translation>
    </message>
    <message>
        <source>The desk needs attention. Call the administrator.</source>
        <translation>Máy cần được kiểm tra. Hãy gọi quản trị.</translation>
    </message>
</context>
<context>
    <name>Weekday</name>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Mo</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>We</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>T5</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>T6</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>T7</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>CN</translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>Who may collect</source>
        <translation>Người được nhận</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>Hiện số định danh</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>Ẩn số định danh</translation>
    </message>
    <message>
        <source>The personal data were erased as the law prescribes.</source>
        <translation>Dữ liệu cá nhân đã xóa theo quy định.</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Owner of the dossier</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Người ủy quyền</translation>
    </message>
    <message>
        <source>Authorisation: {paper}</source>
        <translation>Giấy ủy quyền: {paper}</translation>
    </message>
</context>
<context>
    <name>WhyBox</name>
    <message>
        <source>Why this date?</source>
        <translation>Vì sao ngày này?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>One-stop counter</source>
        <translation>Quầy Một cửa</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Chuyển xử lý</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Thu phí</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Sổ hồ sơ</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>Trong ngày</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Bản in</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Seen: Esc</source>
        <translation>Đã xem: Esc</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>Chính người nộp</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Người ủy quyền</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Giấy ủy quyền</translation>
    </message>
    <message>
        <source>The personal data were erased as the law prescribes.</source>
        <translation>Dữ liệu cá nhân đã được xóa theo quy định.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
</context>
<context>
    <name>WorkStep</name>
    <message>
        <source>How far the import is</source>
        <translation>Tiến độ nhập</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>You can go on working on the other screens. What is written stays, also when you stop here.</source>
        <translation>Có thể làm việc ở các màn hình khác trong khi chờ. Những dòng đã ghi được giữ lại, kể cả khi dừng giữa chừng.</translation>
    </message>
    <message>
        <source>{number} of {count} rows are written</source>
        <translation>Đã ghi {number} trên {count} dòng</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>còn khoảng %n phút</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>còn khoảng %n giây</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped</source>
        <translation>Đã dừng nhập</translation>
    </message>
    <message>
        <source>The register was imported</source>
        <translation>Đã nhập xong sổ cũ</translation>
    </message>
    <message>
        <source>Imported: {number}</source>
        <translation>Đã nhập: {number}</translation>
    </message>
    <message>
        <source>Here already: {number}</source>
        <translation>Đã có, không nhập lại: {number}</translation>
    </message>
    <message>
        <source>Refused: {number}</source>
        <translation>Bị từ chối: {number}</translation>
    </message>
    <message>
        <source>Not written: {number}. Import the same file again: it goes on from there.</source>
        <translation>Chưa ghi: {number}. Nhập lại chính tệp này để ghi tiếp phần còn lại.</translation>
    </message>
    <message>
        <source>The window is wanted closed while the register is being imported. Stop the import and leave, or let it go on.</source>
        <translation>Đang nhập sổ cũ mà có yêu cầu đóng hoặc khóa cửa sổ. Dừng nhập rồi rời đi, hay để nhập tiếp?</translation>
    </message>
    <message>
        <source>Stops after the rows that are being written.</source>
        <translation>Sẽ dừng sau những dòng đang ghi.</translation>
    </message>
</context>
</TS>
