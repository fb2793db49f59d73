/** Three dots while the bot works. */
export function Typing() {
  return (
    <div className="typing" role="status" aria-label="Supervision is typing">
      <span />
      <span />
      <span />
    </div>
  );
}
